using Kevytasiointi.Forms.Definitions;
using Kevytasiointi.Forms.Languages;

namespace Kevytasiointi.Casework.Registers;

/// <summary>An authority that exists or has existed in Finland, whether it has joined the service or not .</summary>
public sealed record RegisterEntry
{
    /// <summary>Its kind.</summary>
    public required AuthorityKind Kind { get; init; }

    /// <summary>
    /// What names it within its kind: a municipality's three digits, a county's two, for others a short name of the register's own, such as
    /// <c>oulun-poliisilaitos</c>.
    /// </summary>
    public required string Code { get; init; }

    /// <summary>Its official name; an English one may be formed or, for a municipality, the Finnish one.</summary>
    public required LocalisedText Name { get; init; }

    /// <summary>First day it exists, or none when it is older than what the register tells.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>Last day it exists, or none.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>Code of the authority of the same kind that took over, or none.</summary>
    public string? Successor { get; init; }

    /// <summary>Codes of others of the same kind that took over a part.</summary>
    public IReadOnlyList<string> AlsoSucceededBy { get; init; } = [];

    /// <summary>County of a municipality or of a rescue service: a code of the counties, 90 for Helsinki, 91 for Åland.</summary>
    public string? County { get; init; }

    /// <summary>False for a municipality that is outside the service (Åland).</summary>
    public bool Selectable { get; init; } = true;

    /// <summary>Where to reach it when it has not joined, or none known.</summary>
    public Uri? Website { get; init; }

    /// <summary>Whether it exists on a day.</summary>
    public bool ExistsOn(DateOnly day) => (ValidFrom is not { } first || first <= day) && (ValidTo is not { } last || day <= last);
}
