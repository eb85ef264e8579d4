using Kevytasiointi.Forms.Languages;

namespace Kevytasiointi.Casework.Records.Transfers;

/// <summary>Where a transfer stands, as a sentence in the official's words.</summary>
public static class TransferStatus
{
    private static readonly Texts Words = Texts.Embedded(typeof(TransferStatus).Assembly, "TransferStatus");

    /// <summary>The sentence.</summary>
    public static LocalisedText Of(TransferState state) => Words[state.ToString()];
}
