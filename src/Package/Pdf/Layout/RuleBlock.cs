namespace Kevytasiointi.Package.Pdf.Layout;

/// <summary>A thin line across the page.</summary>
internal sealed class RuleBlock : Block
{
    public override double Above => 10;

    public override double Beginning => 0;

    public override void Draw(PageFlow flow)
    {
        flow.Space(Above);
        flow.Page.Rule(Design.Left, Design.Right, flow.Take(0), Design.HairRule, Design.Hair);
        flow.Space(10);
    }
}
