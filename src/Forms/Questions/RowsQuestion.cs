using System.Text.Json.Nodes;
using Kevytasiointi.Forms.Answers;
using Kevytasiointi.Forms.Checks;
using Kevytasiointi.Forms.Identifiers;
using Kevytasiointi.Forms.Languages;
using Kevytasiointi.Forms.Papers;

namespace Kevytasiointi.Forms.Questions;

/// <summary>
/// The same questions asked as many times as needed. Fields: <c>key.row.column</c> with rows from 0, and after that whatever the column's own type adds
/// (<c>aineet.1.pvm.day</c>). Answer: an array of objects, column key → answer; a row left wholly empty is not in it.
/// </summary>
public abstract record RowsQuestion : Question
{
    private const int TableRows = 6;
    private const int GroupRows = 2;
    private const int MostRowsPrinted = 15;

    /// <summary>What each row asks, in order. None has a condition.</summary>
    public required IReadOnlyList<Question> Columns { get; init; }

    /// <summary>The fewest rows of an answer. A question that need not be answered may still be left without rows.</summary>
    public int Fewest { get; init; } = 1;

    /// <summary>The most rows of an answer.</summary>
    public required int Most { get; init; }

    /// <summary>What one row is called: <em>Aine</em> gives Aine 1, Aine 2 … None gives a plain word.</summary>
    public LocalisedText? RowName { get; init; }

    /// <summary>The rows a page shows before anything is typed.</summary>
    public int RowsAtFirst => Math.Min(Math.Max(Fewest, 1), Most);

    /// <summary>The fields of the rows a page shows before anything is typed. Further rows have more: <see cref="OwnsField"/>.</summary>
    public sealed override IReadOnlyList<string> FieldNames =>
        [.. Enumerable.Range(0, RowsAtFirst).SelectMany(row => Columns.SelectMany(column => Cell(row, column).FieldNames))];

    /// <inheritdoc/>
    public sealed override int MostFields => Most * Columns.Sum(column => column.MostFields);

    /// <summary>Whether the row's words fit a table on paper and on a wide page; otherwise each row is shown under a heading of its own.</summary>
    private protected abstract bool FitsTable { get; }

    private protected abstract string RowWord { get; }

    private protected abstract string MissingMessage { get; }

    private protected abstract string TooFewMessage { get; }

    private protected abstract string TooManyMessage { get; }

    /// <summary>A column as the question it is in one row: its key is the name of its field.</summary>
    public Question Cell(int row, Question column) => column with { Key = RowFields.Name(Key, row, column.Key) };

    /// <summary>What a row is called, from 0: Aine 1.</summary>
    public string RowTitle(int row, Language language) => $"{RowTitle(language)} {SaidNumber.Say(row + 1, language)}";

    /// <summary>What rows are called: Aine.</summary>
    public string RowTitle(Language language) => (RowName ?? QuestionWords.Of(RowWord))[language];

    /// <inheritdoc/>
    public sealed override bool OwnsField(string name) =>
        RowFields.TrySplit(Key, name, out var row, out var rest) && row < RowFields.MostRead(this)
        && Columns.Any(column => column.TakesAnswer && column.OwnsField(rest));

    /// <inheritdoc/>
    public sealed override bool IsSilentWhenEmpty => Columns.All(column => !column.TakesAnswer || column.IsSilentWhenEmpty);

    /// <inheritdoc/>
    public sealed override ReadAnswer Read(PostedAnswers posted)
    {
        var rows = RowFields.Rows(this, posted.Names).Select(row => (Number: row, Cells: ReadCells(row, posted)))
            .Where(row => row.Cells.Any(cell => cell.Read.Answer is not null || cell.Read.Problems.Count > 0)).ToArray();
        if (rows.All(row => row.Cells.All(cell => cell.Read.Problems.Count == 0)))
        {
            return ReadAnswer.Of(rows.Length == 0 ? null : new JsonArray([.. rows.Select(row => RowOf(row.Cells))]));
        }

        // One look at the page should show every mistake: what is missing is told along with what is wrong.
        return ReadAnswer.Bad([.. rows.SelectMany(row => row.Cells.SelectMany(cell =>
            Told(row.Number, cell.Read.Problems.Count > 0 ? cell.Read.Problems : cell.Question.Problems(cell.Read.Answer, AnswerSet.Empty))))]);
    }

    /// <inheritdoc/>
    public sealed override IReadOnlyList<string> Say(JsonNode? answer, Language language) =>
        SayRows(answer, language) is { } said ? [.. said.Rows.Select(row => $"{row.Name} – {said.InOneLine(row)}")] : Unreadable.Say(answer);

    /// <inheritdoc/>
    public sealed override IReadOnlyList<string> SayMasked(JsonNode? answer, Language language) =>
        Columns.All(column => column is not IdentityCodeQuestion) ? Say(answer, language)
        : SayRows(answer, language, masked: true) is { } said ? [.. said.Rows.Select(row => $"{row.Name} – {said.InOneLine(row)}")]
        : answer is null ? []
        : [IdentityCode.Mask("")];

    /// <inheritdoc/>
    public sealed override SaidRows? SayRows(JsonNode? answer, Language language) => SayRows(answer, language, masked: false);

    private SaidRows? SayRows(JsonNode? answer, Language language, bool masked)
    {
        if (RowsIn(answer) is not { } rows)
        {
            return null;
        }

        Question[] asked = [.. Columns.Where(column => column.TakesAnswer)];
        return new SaidRows(
            RowTitle(language),
            [.. asked.Select(column => column.Label[language])],
            [.. rows.Select((row, index) => new SaidRow(
                RowTitle(index, language), [.. asked.Select(column => masked
                    ? column.SayMasked(row.GetValueOrDefault(column.Key), language)
                    : column.Say(row.GetValueOrDefault(column.Key), language))]))],
            FitsTable);
    }

    /// <inheritdoc/>
    public sealed override IReadOnlyList<PaperField> OnPaper => FitsTable
        ? [new PaperGrid([.. Columns.Select(column => new PaperColumn(column.Label, column.Required, column.OnPaper[0]))], Printed(TableRows, row => QuestionWords.Each(language => SaidNumber.Say(row + 1, language))), Most > TableRows)]
        : [new PaperRepeat(Printed(GroupRows, row => QuestionWords.Each(language => RowTitle(row, language))), Columns, Most > GroupRows)];

    private LocalisedText[] Printed(int usual, Func<int, LocalisedText> name) =>
        [.. Enumerable.Range(0, Math.Min(Math.Clamp(usual, Fewest, Math.Max(Fewest, MostRowsPrinted)), Most)).Select(name)];

    /// <inheritdoc/>
    public sealed override JsonObject Schema() => new()
    {
        ["type"] = "array",
        ["items"] = new JsonObject
        {
            ["type"] = "object",
            // A form whose columns share a key is refused, but its rules are looked at before that.
            ["properties"] = new JsonObject(Columns.Where(column => column.TakesAnswer).DistinctBy(column => column.Key)
                .Select(column => KeyValuePair.Create<string, JsonNode?>(column.Key, SchemaOf(column)))),
            ["required"] = new JsonArray([.. Columns.Where(IsNeeded).Select(column => JsonValue.Create(column.Key))]),
            ["minProperties"] = 1,
            ["additionalProperties"] = false,
        },
        ["minItems"] = Required ? RowsAtFirst : 0,
        ["maxItems"] = Most,
    };

    /// <inheritdoc/>
    public sealed override IReadOnlyDictionary<string, IReadOnlyList<string>> ToFields(JsonNode? answer) => RowsIn(answer) is not { } rows ? Fields.None
        : rows.SelectMany((row, index) => Columns.SelectMany(column => Cell(index, column).ToFields(row.GetValueOrDefault(column.Key))))
            .ToDictionary(StringComparer.Ordinal);

    /// <inheritdoc/>
    protected sealed override IEnumerable<AnswerProblem> ProblemsOf(JsonNode answer, AnswerSet all)
    {
        if (RowsIn(answer) is not { } rows || rows.Any(row => row.Count == 0 || row.Values.Any(value => value is null)))
        {
            return [Problem("Unreadable")];
        }

        return rows.Count == 0 ? Required ? WhenMissing() : []
            : rows.Count > Most ? [ProblemIn(FirstFieldOf(Most), TooManyMessage, InWords(Most))]
            : [
                .. rows.SelectMany((row, index) => Told(index, Columns.SelectMany(column =>
                    Cell(index, column).Problems(row.GetValueOrDefault(column.Key), Around(column, row, all))))),
                .. rows.Count < Fewest ? [ProblemIn(FirstFieldOf(rows.Count), TooFewMessage, InWords(Fewest))] : Array.Empty<AnswerProblem>(),
            ];
    }

    /// <inheritdoc/>
    protected sealed override IEnumerable<AnswerProblem> WhenMissing() =>
        [Fewest > 1 ? Problem(TooFewMessage, InWords(Fewest)) : Problem(MissingMessage)];

    private static bool IsNeeded(Question column) => column is { TakesAnswer: true, Required: true };

    private static JsonObject SchemaOf(Question column)
    {
        var schema = column.Schema();
        schema["title"] = column.Label.Fi;
        return schema;
    }

    /// <summary>A day may be limited by another of its own row.</summary>
    private static AnswerSet Around(Question column, IReadOnlyDictionary<string, JsonNode?> row, AnswerSet all) =>
        column is DateQuestion { NotBefore: { } other } && row.TryGetValue(other, out var begins) ? all.With(other, begins) : all;

    private static JsonObject RowOf(IEnumerable<ReadCell> cells) => new(cells.Where(cell => cell.Read.Answer is not null)
        .Select(cell => KeyValuePair.Create(cell.Column.Key, cell.Read.Answer)));

    private static LocalisedText InWords(int count) => QuestionWords.Each(language => SaidNumber.Say(count, language));

    private ReadCell[] ReadCells(int row, PostedAnswers posted) => [.. Columns.Where(column => column.TakesAnswer)
        .Select(column => (Column: column, Question: Cell(row, column)))
        .Select(cell => new ReadCell(cell.Column, cell.Question, cell.Question.Read(posted)))];

    private string FirstFieldOf(int row) => Columns.SelectMany(column => Cell(row, column).FieldNames).First();

    /// <summary>The problems of a row's cells as problems of this question, told with the row.</summary>
    private IEnumerable<AnswerProblem> Told(int row, IEnumerable<AnswerProblem> problems) => problems.Select(problem =>
        new AnswerProblem(Key, problem.Field, QuestionWords.Each(language => $"{RowTitle(row, language)}: {problem.Message[language]}")));

    /// <summary>The rows of an answer, or none when it is anything else than rows of the columns.</summary>
    private List<IReadOnlyDictionary<string, JsonNode?>>? RowsIn(JsonNode? answer)
    {
        if (answer is not JsonArray items)
        {
            return null;
        }

        var rows = new List<IReadOnlyDictionary<string, JsonNode?>>(items.Count);
        foreach (var item in items)
        {
            if (!AnswerNodes.TryMembers(item, out var row) || row.Keys.Any(key => !Columns.Any(column => column.TakesAnswer && column.Key == key)))
            {
                return null;
            }

            rows.Add(row);
        }

        return rows;
    }

    private sealed record ReadCell(Question Column, Question Question, ReadAnswer Read);
}
