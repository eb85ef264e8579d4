namespace Kevytasiointi.Forms.Languages;

/// <summary>One text in every language of the service. None may be missing: an author who has no translation has no form .</summary>
public sealed record LocalisedText(string Fi, string Sv, string En)
{
    /// <summary>The text in the reader's language.</summary>
    public string this[Language language] => language switch
    {
        Language.Fi => Fi,
        Language.Sv => Sv,
        _ => En,
    };
}
