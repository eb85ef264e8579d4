namespace Kevytasiointi.Casework.Records.Cases;

/// <summary>Where a sent case stands. The words people see are the procedure's.</summary>
public enum CaseState
{
    /// <summary>Sent and pending (vireillä).</summary>
    Sent,

    /// <summary>Taken by an official.</summary>
    InHandling,

    /// <summary>Waits for somebody else's statement; the work itself is in the authority's own system.</summary>
    WaitingOthers,

    /// <summary>Handled, with an outcome.</summary>
    Handled,

    /// <summary>Forwarded to the competent authority (hallintolaki 21 §).</summary>
    Forwarded,

    /// <summary>Handled, nothing open, transfer done: the disposal clock runs.</summary>
    Closed,

    /// <summary>Disposed: a stub and a certificate remain.</summary>
    Disposed,
}

/// <summary>How a case came.</summary>
public enum Channel
{
    /// <summary>Sent in the service.</summary>
    Service,

    /// <summary>Entered by an official from paper.</summary>
    Paper,

    /// <summary>Entered by an official from e-mail.</summary>
    Email,
}

/// <summary>Who does something.</summary>
public enum ActorType
{
    /// <summary>A customer.</summary>
    Customer,

    /// <summary>An official.</summary>
    Official,

    /// <summary>A software robot or system; it never decides .</summary>
    Robot,

    /// <summary>The service itself.</summary>
    System,

    /// <summary>A person at the service's command line.</summary>
    Operator,
}

/// <summary>Who does something: type and id. Ids only, never names: events and logs hold no names.</summary>
public readonly record struct Actor(ActorType Type, Guid Id)
{
    /// <summary>The service itself.</summary>
    public static Actor System { get; } = new(ActorType.System, Guid.Empty);
}
