using Kevytasiointi.Forms.Findings;
using Kevytasiointi.Forms.Languages;
using Kevytasiointi.Forms.Questions;

namespace Kevytasiointi.Forms.Documents;

/// <summary>The members of a question of rows in documents.</summary>
/// <param name="Columns">The name of the member that lists what each row asks.</param>
/// <param name="Column">What may stand in the list.</param>
/// <param name="MostColumns">How long the list may be.</param>
/// <param name="MostRowsSaid">The most rows a document may allow.</param>
internal sealed record RowMembers(string Columns, Shape<Question> Column, int MostColumns, int MostRowsSaid)
{
    private readonly Member<IReadOnlyList<Question>> columns = new(Columns, Shapes.ListOf(Column, 1, MostColumns));
    private readonly Member<int> fewest = new("fewest", Shapes.Whole(1, MostRowsSaid), Required: false);
    private readonly Member<int> most = new("most", Shapes.Whole(1, MostRowsSaid), Required: false);
    private readonly Member<LocalisedText> rowName = new("rowName", Shapes.Line, Required: false);

    /// <summary>Every member.</summary>
    public IReadOnlyList<Member> All => [columns, fewest, most, rowName];

    /// <summary>Makes the question: columns, fewest and most rows, what a row is called. Its classes are the strictest of its columns.</summary>
    public RowsQuestion Make(MemberSource source, int defaultMost, Func<IReadOnlyList<Question>, int, int, LocalisedText?, RowsQuestion> make)
    {
        var (found, least) = (source.Get(columns) ?? [], source.Get(fewest, 1)); // none when the member is missing or wrong, which is told already
        var greatest = source.Get(most, Math.Max(defaultMost, least));
        source.Refuse(least > greatest && greatest > 0, FindingKind.LimitsImpossible, $"fewest {least}, most {greatest}");
        Question[] asked = [.. found.Where(column => column is { TakesAnswer: true })];
        source.Refuse(found.Count > 0 && found.All(column => column is not null) && asked.Length == 0, FindingKind.RowsWithoutAnswer);
        return make(found, least, greatest, source.Find(rowName)) with
        {
            Publicity = asked.Select(column => column.Publicity).DefaultIfEmpty().Max(),
            PersonalData = asked.Select(column => column.PersonalData).DefaultIfEmpty().Max(),
        };
    }
}
