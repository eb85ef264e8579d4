using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Kevytasiointi.Forms.Languages;

namespace Kevytasiointi.Casework.Nudges;

/// <summary>
/// Mail that says something happened, never what (R-074). Its members are all it can say: names that are public anyway, an address of this service
/// behind sign-in, and for a draft the day it is deleted. There is no place for an answer, an outcome or a person.
/// </summary>
/// <param name="Kind">What happened.</param>
/// <param name="Language">The customer's language, or the authority's main one.</param>
/// <param name="To">The receiver's address, as it was given; checked when it is sent.</param>
/// <param name="ProcedureName">The procedure's public name.</param>
/// <param name="AuthorityName">The authority's public name.</param>
/// <param name="Link">Where to go on, after sign-in: see <see cref="ServiceAddress"/>.</param>
/// <param name="Day">For <see cref="NudgeKind.DraftExpiring"/> the day of deletion in Helsinki; otherwise none.</param>
public sealed partial record Nudge(
    NudgeKind Kind, Language Language, string To, string ProcedureName, string AuthorityName, Uri Link, DateOnly? Day = null)
{
    private static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter() } };

    /// <summary>Where to go on. An address with a query, a fragment or anything but ids and slugs in its path is refused: it could carry content or a key.</summary>
    public Uri Link { get; } = Plain(Link);

    /// <summary>For <see cref="NudgeKind.DraftExpiring"/> the day of deletion; otherwise none.</summary>
    public DateOnly? Day { get; } = Day is null == (Kind != NudgeKind.DraftExpiring)
        ? Day
        : throw new ArgumentException("A nudge names a day when, and only when, a draft is about to be deleted.", nameof(Day));

    /// <summary>The payload of an outbox message.</summary>
    internal byte[] ToPayload() => JsonSerializer.SerializeToUtf8Bytes(this, Json);

    /// <summary>Reads what <see cref="ToPayload"/> wrote.</summary>
    internal static Nudge FromPayload(ReadOnlySpan<byte> payload) =>
        JsonSerializer.Deserialize<Nudge>(payload, Json) ?? throw new JsonException("A nudge is empty.");

    private static Uri Plain(Uri link) =>
        link is { IsAbsoluteUri: true, Scheme: "https" or "http", Query: "", Fragment: "", UserInfo: "" } && IdsAndSlugs().IsMatch(link.AbsolutePath)
            ? link
            : throw new ArgumentException("A nudge links to a page of this service by ids and slugs only.", nameof(link));

    [GeneratedRegex(@"\A[a-z0-9/-]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex IdsAndSlugs();
}
