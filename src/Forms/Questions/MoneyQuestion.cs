using System.Globalization;
using System.Text.RegularExpressions;
using Kevytasiointi.Forms.Documents;
using Kevytasiointi.Forms.Findings;
using Kevytasiointi.Forms.Languages;

namespace Kevytasiointi.Forms.Questions;

/// <summary>
/// A sum of euros. Field: the key, typed with or without the euro sign: 12,50, 1 200 €, 12.50 euroa, 15,-. Answer: a JSON number of at most two decimals.
/// </summary>
public sealed partial record MoneyQuestion : NumberQuestion
{
    private const int CentDecimals = 2;
    private const int MostTyped = 100;

    /// <inheritdoc/>
    public override string Type => "money";

    /// <summary>The least sum allowed, or none.</summary>
    public decimal? Min { get; init; }

    /// <summary>The greatest sum allowed, or none.</summary>
    public decimal? Max { get; init; }

    private protected override decimal? Least => Min;

    private protected override decimal? Most => Max;

    private protected override int MostDecimals => CentDecimals;

    private protected override string NotNumberMessage => "NotMoney";

    private protected override string MissingMessage => "MissingMoney";

    private protected override LocalisedText PaperUnit => QuestionWords.Same("€");

    private protected override string Words(decimal number, Language language) => SaidMoney.Say(number, language);

    private protected override string Write(decimal number) => SaidMoney.Write(number);

    private protected override string? Bare(string? typed) =>
        typed is { Length: <= MostTyped } ? Currency().Match(typed).Groups["sum"].Value : typed;

    // The signs people put around a sum; ,- and :- stand for no cents.
    [GeneratedRegex(@"^\s*(?:€|EUR)?\s*(?<sum>.*?)(?:[,.:][-\u2013\u2014\u2212])?\s*(?:€|EUR(?:OA?|OS)?\.?|E)?\s*\z",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Currency();

    private static readonly Member<decimal> MinMember = new("min", Shapes.Number, Required: false);
    private static readonly Member<decimal> MaxMember = new("max", Shapes.Number, Required: false);

    internal static QuestionType InDocuments { get; } = new("money", typeof(MoneyQuestion), [MinMember, MaxMember],
        (key, label, source) =>
        {
            var (min, max) = (source.FindValue(MinMember), source.FindValue(MaxMember));
            source.Refuse(min > max, FindingKind.LimitsImpossible, string.Create(CultureInfo.InvariantCulture, $"min {min}, max {max}"));
            return new MoneyQuestion { Key = key, Label = label, Min = min, Max = max };
        });
}
