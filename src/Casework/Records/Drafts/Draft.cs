namespace Kevytasiointi.Casework.Records.Drafts;

/// <summary>
/// Somebody's unfinished answers. Only the customer sees it. Its id becomes the id of the case when it is sent, so it can be sent once for ever,
/// and its key and files are the case's from the first keystroke on.
/// </summary>
public sealed class Draft
{
    /// <summary>Id; the case gets the same one. Also the id of the data key.</summary>
    public required Guid Id { get; init; }

    /// <summary>The project it belongs to.</summary>
    public required Guid ProjectId { get; init; }

    /// <summary>Whose it is.</summary>
    public required Guid OwnerId { get; init; }

    /// <summary>The offer version the customer saw: pinned.</summary>
    public required Guid OfferVersionId { get; init; }

    /// <summary>The form version the customer fills: pinned.</summary>
    public required Guid FormVersionId { get; init; }

    /// <summary>Sealed <c>DraftContent</c>: answers and the pages saved so far.</summary>
    public required byte[] Content { get; set; }

    /// <summary>Grows with every save; two tabs cannot overwrite each other unseen.</summary>
    public int Revision { get; set; }

    /// <summary>The language last used on its pages.</summary>
    public required string Language { get; set; }

    /// <summary>A made-up case of a rehearsal, marked for ever at creation.</summary>
    public bool Rehearsal { get; init; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was last saved.</summary>
    public required DateTimeOffset ChangedAt { get; set; }

    /// <summary>When it will be deleted unless touched or sent.</summary>
    public required DateTimeOffset ExpiresAt { get; set; }

    /// <summary>When the customer was told of the coming deletion.</summary>
    public DateTimeOffset? ExpiryNoticeAt { get; set; }
}
