using CsCheck;
using Kevytasiointi.Forms.Questions;

namespace Kevytasiointi.Forms.Tests.Questions;

/// <summary>Rows come and go, and nothing typed in the others is lost.</summary>
public sealed class RowFieldsTests
{
    private static readonly RowsQuestion Table = (RowsQuestion)Forms.One(Forms.Question("q", "table",
        $"\"most\": 4, \"columns\": [ {Forms.Question("a", "text")}, {Forms.Question("b", "date")} ]"));

    private static readonly Gen<IReadOnlyDictionary<string, IReadOnlyList<string>>> Typed = Gen.Select(Gen.Int[0, 3], AnyOf("a", "b.day", "b"), AnyOf("", " ", "x", "y"))
        .Array[0, 8].Select(IReadOnlyDictionary<string, IReadOnlyList<string>> (cells) => cells.DistinctBy(cell => (cell.Item1, cell.Item2))
            .ToDictionary(cell => RowFields.Name("q", cell.Item1, cell.Item2), IReadOnlyList<string> (cell) => [cell.Item3]).Append(new("other", ["kept"])).ToDictionary());

    [Fact]
    public void A_row_is_added_after_the_last_up_to_the_most()
    {
        var fields = Fields(("q.0.a", "x"));
        for (var row = 1; row <= 3; row++)
        {
            fields = RowFields.Added(Table, fields);
            Assert.Equal(row + 1, RowFields.Shown(Table, fields.Keys));
        }

        Assert.Equal(4, RowFields.Shown(Table, RowFields.Added(Table, fields).Keys));
        Assert.Equal(["x"], fields["q.0.a"]);
        Assert.Equal("q.3.a", RowFields.FirstField(Table, 3));
    }

    [Fact]
    public void A_row_taken_away_goes_whole_and_those_after_it_move_up()
    {
        var fields = RowFields.Removed(Table, Fields(("q.0.a", "1"), ("q.1.a", "2"), ("q.1.b.day", "2"), ("q.2.a", "3"), ("q.2.b.day", "3"), ("muu", "x")), 1);

        Assert.Equal(["q.0.a=1", "q.1.a=3", "q.1.b.day=3", "muu=x"], fields.Select(field => $"{field.Key}={field.Value[0]}").OrderBy(field => field[0] == 'm').ThenBy(field => field));
    }

    [Fact]
    public void Empty_rows_come_last_and_nothing_else_changes() => Typed.Sample(fields =>
    {
        var ordered = RowFields.InOrder(Table, fields);
        Assert.Equal(Filled(fields), Filled(ordered));
        Assert.Equal(fields.Count, ordered.Count);
        var rows = RowFields.Rows(Table, ordered.Where(field => !string.IsNullOrWhiteSpace(field.Value[0])).Select(field => field.Key));
        Assert.Equal(Enumerable.Range(0, rows.Count), rows);
        Assert.Same(ordered, RowFields.InOrder(Table, ordered));
    });

    [Fact]
    public void Adding_and_taking_away_the_same_row_changes_nothing() => Typed.Where(fields => RowFields.Shown(Table, fields.Keys) < Table.Most).Sample(fields =>
    {
        var row = RowFields.Shown(Table, fields.Keys);
        Assert.Equal(fields.OrderBy(field => field.Key), RowFields.Removed(Table, RowFields.Added(Table, fields), row).OrderBy(field => field.Key));
    });

    private static Gen<string> AnyOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(index => texts[index]);

    private static IEnumerable<string> Filled(IReadOnlyDictionary<string, IReadOnlyList<string>> fields) =>
        fields.Where(field => !string.IsNullOrWhiteSpace(field.Value[0])).Select(field => field.Key[^1] + field.Value[0]).Order();

    private static IReadOnlyDictionary<string, IReadOnlyList<string>> Fields(params (string Name, string Value)[] fields) =>
        fields.ToDictionary(field => field.Name, IReadOnlyList<string> (field) => [field.Value]);
}
