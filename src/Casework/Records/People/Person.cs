namespace Kevytasiointi.Casework.Records.People;

/// <summary>
/// Somebody who has signed in: customer, official or both (the sessions are apart, R-013). What identifies the person is sealed; finding the person
/// again goes by a keyed hash of the identifier, separator included.
/// </summary>
public sealed class Person
{
    /// <summary>Id; also the id of the person's data key.</summary>
    public required Guid Id { get; init; }

    /// <summary>HMAC-SHA256 of identifier scheme and identifier under the instance's key, hexadecimal.</summary>
    public required string IdentityHash { get; init; }

    /// <summary>Sealed <c>PersonFacts</c> as the sign-in last told them.</summary>
    public required byte[] Facts { get; set; }

    /// <summary>When the person last signed in.</summary>
    public DateTimeOffset LastSignIn { get; set; }
}
