using System.Globalization;
using Kevytasiointi.Forms.Documents;
using Kevytasiointi.Forms.Findings;

namespace Kevytasiointi.Forms.Questions;

/// <summary>A number with decimals. Field: the key, typed with a comma or a point. Answer: a JSON number, exact as typed.</summary>
public sealed record DecimalQuestion : NumberQuestion
{
    /// <summary>The most decimals when the question does not say.</summary>
    public const int DefaultDecimals = 2;

    /// <inheritdoc/>
    public override string Type => "decimal";

    /// <summary>The least number allowed, or none.</summary>
    public decimal? Min { get; init; }

    /// <summary>The greatest number allowed, or none.</summary>
    public decimal? Max { get; init; }

    /// <summary>The most decimals.</summary>
    public int Decimals { get; init; } = DefaultDecimals;

    private protected override decimal? Least => Min;

    private protected override decimal? Most => Max;

    private protected override int MostDecimals => Decimals;

    private protected override string NotNumberMessage => "NotNumber";

    private static readonly Member<decimal> MinMember = new("min", Shapes.Number, Required: false);
    private static readonly Member<decimal> MaxMember = new("max", Shapes.Number, Required: false);
    private static readonly Member<int> DecimalsMember = new("decimals", Shapes.Whole(1, 10), Required: false);
    private static readonly Member<Languages.LocalisedText> UnitMember = new("unit", Shapes.Line, Required: false);

    internal static QuestionType InDocuments { get; } = new("decimal", typeof(DecimalQuestion), [MinMember, MaxMember, DecimalsMember, UnitMember],
        (key, label, source) =>
        {
            var (min, max) = (source.FindValue(MinMember), source.FindValue(MaxMember));
            source.Refuse(min > max, FindingKind.LimitsImpossible, string.Create(CultureInfo.InvariantCulture, $"min {min}, max {max}"));
            return new DecimalQuestion
            {
                Key = key,
                Label = label,
                Min = min,
                Max = max,
                Decimals = source.Get(DecimalsMember, DefaultDecimals),
                Unit = source.Find(UnitMember),
            };
        });
}
