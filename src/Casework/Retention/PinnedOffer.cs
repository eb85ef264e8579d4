using Kevytasiointi.Casework.Records.Offers;

namespace Kevytasiointi.Casework.Retention;

/// <summary>What the offer version a draft is pinned to says of its end.</summary>
/// <param name="VersionId">The offer version.</param>
/// <param name="Settings">Its settings.</param>
/// <param name="AuthorityId">The authority.</param>
public sealed record PinnedOffer(Guid VersionId, OfferSettings Settings, Guid AuthorityId)
{
    /// <summary>From notice to deletion, at least.</summary>
    public TimeSpan NoticeTime => TimeSpan.FromDays(Settings.DraftNoticeDays);
}
