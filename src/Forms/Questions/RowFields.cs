using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Kevytasiointi.Forms.Questions;

/// <summary>
/// The posted fields of rows, <c>key.row.column…</c>: which row a field is of, and rows put in order, added and taken away with everything that was typed
/// in the others kept as typed.
/// </summary>
public static class RowFields
{
    private const int MostDigits = 4;

    /// <summary>The name of a row's field.</summary>
    public static string Name(string key, int row, string column) => string.Create(CultureInfo.InvariantCulture, $"{key}.{row}.{column}");

    /// <summary>The row of a field, from 0, and what of its name comes after. A row is written without leading zeros.</summary>
    public static bool TrySplit(string key, string name, out int row, [NotNullWhen(true)] out string? rest)
    {
        (row, rest) = (0, null);
        var begins = key.Length + 1;
        var ends = name.Length > begins ? name.IndexOf('.', begins) : -1;
        if (ends < 0 || name[key.Length] != '.' || !name.StartsWith(key, StringComparison.Ordinal))
        {
            return false;
        }

        var digits = name.AsSpan(begins, ends - begins);
        if (digits.Length is 0 or > MostDigits || (digits.Length > 1 && digits[0] == '0') || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out row))
        {
            return false;
        }

        rest = name[(ends + 1)..];
        return true;
    }

    /// <summary>The rows that have a field among these, in order.</summary>
    public static IReadOnlyList<int> Rows(RowsQuestion question, IEnumerable<string> names)
    {
        var rows = new SortedSet<int>();
        foreach (var name in names)
        {
            if (question.OwnsField(name) && TrySplit(question.Key, name, out var row, out _))
            {
                rows.Add(row);
            }
        }

        return [.. rows];
    }

    /// <summary>How many rows are shown: those that were on the page, and at least <see cref="RowsQuestion.RowsAtFirst"/>.</summary>
    public static int Shown(RowsQuestion question, IEnumerable<string> names) =>
        Math.Max(question.RowsAtFirst, Rows(question, names) is [.., var last] ? last + 1 : 0);

    /// <summary>
    /// The same fields with rows that hold something first and empty ones after them, as many as there were: then a row has the same number on the page and
    /// in the answer, where empty ones are not.
    /// </summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> InOrder(RowsQuestion question, IReadOnlyDictionary<string, IReadOnlyList<string>> fields)
    {
        var filled = fields.Where(field => field.Value.Any(value => !string.IsNullOrWhiteSpace(value))).Select(field => field.Key);
        var first = Rows(question, filled);
        var rows = first.Concat(Rows(question, fields.Keys).Except(first)).ToArray();
        return rows.Select((row, place) => row == place).All(same => same) ? fields
            : Renumbered(question, fields, rows.Select((row, place) => (row, place)).ToDictionary(pair => pair.row, pair => pair.place));
    }

    /// <summary>The same fields with one more empty row after the last; none is added past the most.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Added(RowsQuestion question, IReadOnlyDictionary<string, IReadOnlyList<string>> fields)
    {
        var row = Math.Min(Shown(question, fields.Keys), question.Most - 1);
        var added = new Dictionary<string, IReadOnlyList<string>>(fields, StringComparer.Ordinal);
        added.TryAdd(FirstField(question, row), [""]);
        return added;
    }

    /// <summary>The same fields without one row; those after it move up by one.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Removed(
        RowsQuestion question, IReadOnlyDictionary<string, IReadOnlyList<string>> fields, int row) =>
        Renumbered(question, fields, Rows(question, fields.Keys).Where(each => each != row).ToDictionary(each => each, each => each > row ? each - 1 : each));

    /// <summary>The first field of a row: where the reader is led when it is added.</summary>
    public static string FirstField(RowsQuestion question, int row) =>
        question.Columns.SelectMany(column => question.Cell(row, column).FieldNames).First();

    /// <summary>As many rows are read as twice the most, so that one who sends too many is told so and not cut.</summary>
    internal static int MostRead(RowsQuestion question) => 2 * question.Most;

    private static Dictionary<string, IReadOnlyList<string>> Renumbered(
        RowsQuestion question, IReadOnlyDictionary<string, IReadOnlyList<string>> fields, IReadOnlyDictionary<int, int> places)
    {
        var moved = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var (name, values) in fields)
        {
            if (!question.OwnsField(name) || !TrySplit(question.Key, name, out var row, out var rest))
            {
                moved[name] = values;
            }
            else if (places.TryGetValue(row, out var place))
            {
                moved[Name(question.Key, place, rest)] = values;
            }
        }

        return moved;
    }
}
