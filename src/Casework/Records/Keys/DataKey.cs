namespace Kevytasiointi.Casework.Records.Keys;

/// <summary>The key of one draft or case, attachment, project, person, authority or package, wrapped by a key-encryption key of the key store.</summary>
public sealed class DataKey
{
    /// <summary>The id of what it seals.</summary>
    public required Guid Id { get; init; }

    /// <summary>The key-encryption key's id.</summary>
    public required string KekId { get; set; }

    /// <summary>The wrapped key.</summary>
    public required byte[] Wrapped { get; set; }
}
