using System.Globalization;
using Kevytasiointi.Forms.Documents;
using Kevytasiointi.Forms.Findings;

namespace Kevytasiointi.Forms.Questions;

/// <summary>A whole number. Field: the key. Answer: a JSON number without decimals, at most 15 digits.</summary>
public sealed record IntegerQuestion : NumberQuestion
{
    /// <inheritdoc/>
    public override string Type => "integer";

    /// <summary>The least number allowed, or none.</summary>
    public long? Min { get; init; }

    /// <summary>The greatest number allowed, or none.</summary>
    public long? Max { get; init; }

    private protected override decimal? Least => Min;

    private protected override decimal? Most => Max;

    private protected override int MostDecimals => 0;

    private protected override string NotNumberMessage => "NotWholeNumber";

    private static readonly Member<long> MinMember = new("min", Shapes.LongWhole, Required: false);
    private static readonly Member<long> MaxMember = new("max", Shapes.LongWhole, Required: false);
    private static readonly Member<Languages.LocalisedText> UnitMember = new("unit", Shapes.Line, Required: false);

    internal static QuestionType InDocuments { get; } = new("integer", typeof(IntegerQuestion), [MinMember, MaxMember, UnitMember],
        (key, label, source) =>
        {
            var (min, max) = (source.FindValue(MinMember), source.FindValue(MaxMember));
            source.Refuse(min > max, FindingKind.LimitsImpossible, string.Create(CultureInfo.InvariantCulture, $"min {min}, max {max}"));
            return new IntegerQuestion { Key = key, Label = label, Min = min, Max = max, Unit = source.Find(UnitMember) };
        });
}
