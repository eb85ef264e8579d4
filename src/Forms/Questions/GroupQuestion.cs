using Kevytasiointi.Forms.Documents;

namespace Kevytasiointi.Forms.Questions;

/// <summary>
/// A group of questions asked as many times as needed: each performer, each place of storage. Fields: <c>key.row.question…</c>. Answer: an array of objects,
/// question key → answer.
/// </summary>
public sealed record GroupQuestion : RowsQuestion
{
    /// <summary>The most rows when the question does not say.</summary>
    public const int DefaultMost = 20;

    /// <summary>The most questions.</summary>
    public const int MostQuestions = 30;

    /// <inheritdoc/>
    public override string Type => "group";

    private protected override bool FitsTable => false;

    private protected override string RowWord => "Details";

    private protected override string MissingMessage => "MissingDetails";

    private protected override string TooFewMessage => "TooFewDetails";

    private protected override string TooManyMessage => "TooManyDetails";

    private static readonly RowMembers Members = new("questions", RowShapes.OfGroup, MostQuestions, MostRowsSaid: 50);

    internal static QuestionType InDocuments { get; } = new("group", typeof(GroupQuestion), Members.All,
        (key, label, source) => Members.Make(source, DefaultMost, (questions, fewest, most, rowName) => new GroupQuestion
        {
            Key = key,
            Label = label,
            Columns = questions,
            Fewest = fewest,
            Most = most,
            RowName = rowName,
        }));
}
