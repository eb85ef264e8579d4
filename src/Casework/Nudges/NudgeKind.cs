namespace Kevytasiointi.Casework.Nudges;

/// <summary>Everything a nudge can tell has happened to a case. The list is complete; other mail (alarms, joining codes) is no nudge.</summary>
public enum NudgeKind
{
    /// <summary>To the authority: a case was sent.</summary>
    CaseSent,

    /// <summary>To the authority: a supplement was sent.</summary>
    SupplementSent,

    /// <summary>To the authority: the customer wrote.</summary>
    MessageToAuthority,

    /// <summary>To the authority: the customer withdrew.</summary>
    CaseWithdrawn,

    /// <summary>To the authority: another authority forwarded a case to it (hallintolaki 21 §).</summary>
    CaseForwardedIn,

    /// <summary>To the authority: the customer asks for more time.</summary>
    ExtensionAsked,

    /// <summary>To the authority: a supplement did not come in time.</summary>
    SupplementOverdue,

    /// <summary>To the customer: what was sent has arrived; the receipt is in the service.</summary>
    Receipt,

    /// <summary>To the customer: a supplement is asked for.</summary>
    SupplementRequested,

    /// <summary>To the customer: the deadline of a supplement is near.</summary>
    SupplementReminder,

    /// <summary>To the customer: the authority wrote.</summary>
    MessageToCustomer,

    /// <summary>To the customer: the case was forwarded to the competent authority.</summary>
    CaseForwarded,

    /// <summary>To the customer: the withdrawal has arrived.</summary>
    WithdrawalConfirmed,

    /// <summary>To the customer: the case is handled. Never how.</summary>
    CaseHandled,

    /// <summary>To the customer: a draft is about to be deleted .</summary>
    DraftExpiring,
}
