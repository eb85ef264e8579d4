using Kevytasiointi.Package.Pdf.Structure;

namespace Kevytasiointi.Package.Pdf.Layout;

/// <summary>
/// Labels with their values in two columns, as answers on a form. In the structure a table whose row headers are the labels, so that
/// a screen reader says the label with its value.
/// </summary>
internal sealed class FactsBlock(IReadOnlyList<Fact> facts, string? language) : Block
{
    private const double BetweenValues = 3;
    private const string RowHeader = "<</O /Table /Scope /Row>>";
    private const double ValueLeft = Design.Left + Design.LabelWidth + Design.Gutter;

    public override double Beginning => facts.Count == 0 ? 0 : RowOf(facts[0], StructureElement.Root()).Beginning;

    public override void Draw(PageFlow flow)
    {
        if (facts.Count == 0)
        {
            return;
        }

        flow.Require(Beginning);
        TopRule(flow);
        var table = flow.Document.Add("Table", language);
        foreach (var fact in facts)
        {
            RowOf(fact, table).Draw(flow, TopRule);
        }

        flow.Space(14);
    }

    private static void TopRule(PageFlow flow) =>
        flow.Page.Rule(Design.Left, Design.Right, flow.Take(0), Design.StrongRule, Design.Black);

    private static Row RowOf(Fact fact, StructureElement table)
    {
        var row = table.Add("TR");
        var header = row.Add("TH", attributes: RowHeader);
        var cell = row.Add("TD");
        var label = fact.Label.Select(line => new CellLine(header, line, Design.Label, Design.Left)).ToList();
        var values = fact.Values.SelectMany((lines, index) =>
        {
            var element = fact.Values.Count == 1 ? cell : cell.Add("P");
            return lines.Select((line, number) =>
                new CellLine(element, line, Design.Body, ValueLeft, index > 0 && number == 0 ? BetweenValues : 0));
        }).ToList();
        return new Row([label, values], Design.HairRule, Design.Hair);
    }
}

/// <summary>A label and its values, broken into lines.</summary>
internal sealed record Fact(IReadOnlyList<TextLine> Label, IReadOnlyList<IReadOnlyList<TextLine>> Values)
{
    public const double ValueWidth = Design.Width - Design.LabelWidth - Design.Gutter;
}
