using System.Diagnostics.CodeAnalysis;

namespace Kevytasiointi.Casework.Records;

/// <summary>Makes identifiers: UUIDv7 (RFC 9562), so that the order of ids is the order they were made in, on both databases.</summary>
public static class Ids
{
    /// <summary>A new id made at this time (to the millisecond; the rest is random).</summary>
    [SuppressMessage("ApiDesign", "RS0030", Justification = "This is the one place the ban points to.")]
    public static Guid New(DateTimeOffset now) => Guid.CreateVersion7(now);
}
