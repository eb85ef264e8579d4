using System.Text.Json;
using Kevytasiointi.Forms.Languages;
using Kevytasiointi.Forms.Questions;

namespace Kevytasiointi.Forms.Registers;

/// <summary>
/// The municipalities of Finland from <c>registers/municipalities.json</c> (Statistics Finland), which is built into this room so that an answer is judged
/// and said without any file (docs/decisions/0012-municipalities-in-forms.md).
/// </summary>
public static class Municipalities
{
    private static readonly Lazy<IReadOnlyList<Municipality>> Register = new(Read);

    private static readonly Lazy<IReadOnlyDictionary<string, Municipality>> ByCode = new(() =>
        Register.Value.GroupBy(each => each.Code).ToDictionary(same => same.Key, same => same.OrderBy(each => each.ValidTo is not null).First(), StringComparer.Ordinal));

    /// <summary>Every municipality, Åland and those that have ended too.</summary>
    public static IReadOnlyList<Municipality> All => Register.Value;

    /// <summary>Those a new answer may name.</summary>
    public static IEnumerable<Municipality> Selectable => All.Where(each => each.IsSelectable);

    /// <summary>The municipality of a code, ended ones too; or none.</summary>
    public static Municipality? OfCode(string? code) => code is null ? null : ByCode.Value.GetValueOrDefault(code);

    /// <summary>The municipality with this code or this Finnish or Swedish name, whatever the case; one that exists before one that has ended; or none.</summary>
    public static Municipality? Find(string? codeOrName)
    {
        var asked = codeOrName?.Trim() ?? "";
        return OfCode(asked) ?? All.OrderBy(each => each.ValidTo is not null).FirstOrDefault(each =>
            each.Name.Fi.Equals(asked, StringComparison.OrdinalIgnoreCase) || each.Name.Sv.Equals(asked, StringComparison.OrdinalIgnoreCase));
    }

    private static IReadOnlyList<Municipality> Read()
    {
        using var stream = typeof(Municipalities).Assembly.GetManifestResourceStream("municipalities.json")
            ?? throw new InvalidOperationException("municipalities.json is not embedded.");
        using var file = JsonDocument.Parse(stream);
        return [.. file.RootElement.GetProperty("municipalities").EnumerateArray().Select(Row)];
    }

    private static Municipality Row(JsonElement row)
    {
        var (fi, sv) = (row.GetProperty("name").GetProperty("fi").GetString()!, row.GetProperty("name").GetProperty("sv").GetString()!);
        return new Municipality(row.GetProperty("code").GetString()!, new LocalisedText(fi, sv, fi), row.GetProperty("selectable").GetBoolean(),
            Day(row, "validFrom"), Day(row, "validTo"), Codes(row, "successor"));
    }

    private static DateOnly? Day(JsonElement row, string name) =>
        row.TryGetProperty(name, out var value) && value.GetString() is { } text
            ? CalendarDay.TryRead(text, out var day) ? day : throw new FormatException($"{name} is not a day: {text}.")
            : null;

    // A municipality that was split has several successors.
    private static IReadOnlyList<string> Codes(JsonElement row, string name) => !row.TryGetProperty(name, out var value) ? []
        : value.ValueKind switch
        {
            JsonValueKind.String => [value.GetString()!],
            JsonValueKind.Array => [.. value.EnumerateArray().Select(code => code.GetString()!)],
            _ => [],
        };
}
