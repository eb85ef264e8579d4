namespace Kevytasiointi.Package.Bagit.Checking;

/// <summary>
/// How much a check is willing to read before it gives up, so that a ZIP bomb costs little. The defaults pass every package of
/// ours.
/// </summary>
public sealed record BagLimits
{
    /// <summary>Files and folders in the ZIP.</summary>
    public int Entries { get; init; } = 5_000;

    /// <summary>Bytes of one file once unpacked.</summary>
    public long FileBytes { get; init; } = 512L << 20;

    /// <summary>Bytes of all files once unpacked.</summary>
    public long TotalBytes { get; init; } = 2L << 30;

    /// <summary>Bytes of one tag file (manifest, <c>bag-info.txt</c>), which is read into memory.</summary>
    public int TagFileBytes { get; init; } = 4 << 20;

    /// <summary>
    /// How many times larger than the ZIP its files may be together, beyond the first 64 MiB: an empty picture shrinks a thousandfold,
    /// a whole case does not.
    /// </summary>
    public int Ratio { get; init; } = 100;

    internal long TotalFor(long zipBytes) => Math.Min(TotalBytes, (64L << 20) + Ratio * zipBytes);
}
