using Kevytasiointi.Casework.Records.Cases;
using Kevytasiointi.Casework.Records.Transfers;
using Kevytasiointi.Forms.Definitions;
using Kevytasiointi.Forms.Languages;

namespace Kevytasiointi.Web.Components;

/// <summary>The status of a case or transfer as an official sees it: the sentence, and the mark that echoes it.</summary>
public static class Statuses
{
    /// <summary>Of a case.</summary>
    public static StatusView Of(Case shown, FormDefinition form, Language language) => new(
        shown.State switch
        {
            CaseState.Sent => StatusKind.Open,
            CaseState.InHandling or CaseState.WaitingOthers => StatusKind.Active,
            CaseState.Handled or CaseState.Closed => StatusKind.Done,
            _ => StatusKind.Idle,
        },
        CaseStatus.Of(shown.State, shown.Outcome, form)[language]);

    /// <summary>Of a transfer.</summary>
    public static StatusView Of(TransferState state, Language language) => new(
        state switch
        {
            TransferState.Waiting => StatusKind.Open,
            TransferState.Claimed => StatusKind.Active,
            TransferState.Transferred or TransferState.Verified => StatusKind.Done,
            TransferState.Discrepancy or TransferState.Failed => StatusKind.NeedsReader,
            _ => StatusKind.Idle,
        },
        TransferStatus.Of(state)[language]);
}
