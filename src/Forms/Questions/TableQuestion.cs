using Kevytasiointi.Forms.Documents;

namespace Kevytasiointi.Forms.Questions;

/// <summary>Rows of one-line questions. Fields: <c>key.row.column</c>. Answer: an array of objects, column key → answer.</summary>
public sealed record TableQuestion : RowsQuestion
{
    /// <summary>The most rows when the question does not say.</summary>
    public const int DefaultMost = 50;

    /// <summary>The most columns.</summary>
    public const int MostColumns = 20;

    /// <summary>More columns than this are not shown as a table on paper: their words would not fit.</summary>
    private const int MostAsTable = 6;

    /// <inheritdoc/>
    public override string Type => "table";

    private protected override bool FitsTable => Columns.Count <= MostAsTable;

    private protected override string RowWord => "Row";

    private protected override string MissingMessage => "MissingRow";

    private protected override string TooFewMessage => "TooFewRows";

    private protected override string TooManyMessage => "TooManyRows";

    private static readonly RowMembers Members = new("columns", RowShapes.Column, MostColumns, MostRowsSaid: 200);

    internal static QuestionType InDocuments { get; } = new("table", typeof(TableQuestion), Members.All,
        (key, label, source) => Members.Make(source, DefaultMost, (columns, fewest, most, rowName) => new TableQuestion
        {
            Key = key,
            Label = label,
            Columns = columns,
            Fewest = fewest,
            Most = most,
            RowName = rowName,
        }));
}
