namespace Kevytasiointi.Casework.Sealing;

/// <summary>Where the keys that open everything are kept.</summary>
public sealed record KeyStoreSettings
{
    /// <summary>The folder of the keys. Only the service's user may read it; it is backed up apart from the data.</summary>
    public required string Folder { get; init; }

    /// <summary>The data folder, so that keys are never kept inside it nor it inside them: a copy of one must not hold the other.</summary>
    public string? DataFolder { get; init; }
}
