using Kevytasiointi.Forms.Languages;

namespace Kevytasiointi.Web.Transfers;

/// <summary>The words of the transfer's pages (<c>Transfers.texts.json</c>).</summary>
public static class TransfersTexts
{
    /// <summary>All of them.</summary>
    public static Texts All { get; } = Texts.Embedded(typeof(TransfersTexts).Assembly, "Transfers");
}
