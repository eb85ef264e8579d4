using Kevytasiointi.Casework.Desk;
using Kevytasiointi.Casework.Records.Cases;
using Kevytasiointi.Casework.Records.Transfers;

namespace Kevytasiointi.Web.Desk;

/// <summary>The one thing an official does next with a case; the bar's main button.</summary>
public enum NextStep
{
    /// <summary>Nothing: all is done, or it is somebody else's turn, or the official only reads.</summary>
    None,

    /// <summary>Take it into handling.</summary>
    Take,

    /// <summary>Give it the case number it has in case management.</summary>
    GiveNumber,

    /// <summary>Download the package.</summary>
    TakePackage,

    /// <summary>Say that it stands in case management.</summary>
    CompleteTransfer,

    /// <summary>Record the outcome.</summary>
    Handle,
}

/// <summary>What can be done with a case by the official who looks at it.</summary>
/// <param name="Next">The main thing.</param>
/// <param name="IsPending">Whether the case has not been handled.</param>
/// <param name="CanCompleteTransfer">Whether it can be said to stand in case management now.</param>
/// <param name="CanTakeOver">Whether a colleague handles it and could be relieved.</param>
public readonly record struct CaseMoves(NextStep Next, bool IsPending, bool CanCompleteTransfer, bool CanTakeOver)
{
    /// <summary>Of a case, for an official.</summary>
    public static CaseMoves Of(DeskCase desk, Guid official)
    {
        var shown = desk.Open.Case;
        var pending = shown.State is CaseState.Sent or CaseState.InHandling or CaseState.WaitingOthers;
        if (!desk.MayHandle || shown.State is CaseState.Forwarded or CaseState.Disposed)
        {
            return new CaseMoves(NextStep.None, pending, CanCompleteTransfer: false, CanTakeOver: false);
        }

        var transfer = desk.Open.CurrentTransfer?.State;
        var colleagueMoves = desk.Officials.Holder is { } holder && holder.Id != official;
        var next = shown.State == CaseState.Sent ? NextStep.Take
            : shown.CaseNumber is null ? NextStep.GiveNumber
            : transfer == TransferState.Waiting ? NextStep.TakePackage
            : transfer == TransferState.Claimed && !colleagueMoves ? NextStep.CompleteTransfer
            : pending ? NextStep.Handle
            : NextStep.None;
        return new CaseMoves(
            next,
            pending,
            CanCompleteTransfer: shown.CaseNumber is not null && transfer is TransferState.Waiting or TransferState.Claimed,
            CanTakeOver: pending && shown.State != CaseState.Sent && shown.HandlerId != official);
    }
}
