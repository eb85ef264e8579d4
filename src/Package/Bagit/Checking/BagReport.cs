namespace Kevytasiointi.Package.Bagit.Checking;

/// <summary>What a check found.</summary>
/// <param name="Verdict">The answer in one word.</param>
/// <param name="TopFolder">The bag's base directory, such as <c>{caseId}-v{n}</c>; empty when it is not a bag.</param>
/// <param name="Findings">Everything that is wrong, by path; empty exactly when the bag is valid.</param>
/// <param name="Info">The lines of <c>bag-info.txt</c> in their order, unfolded. Trust them only when the verdict is
/// <see cref="BagVerdict.Valid"/>.</param>
public sealed record BagReport(
    BagVerdict Verdict, string TopFolder, IReadOnlyList<BagFinding> Findings, IReadOnlyList<(string Name, string Value)> Info);

/// <summary>The outcome of a check.</summary>
public enum BagVerdict
{
    /// <summary>Complete and valid in the sense of RFC 8493, 3: every file is there and has the content the manifests say.</summary>
    Valid,

    /// <summary>A bag, but not as it was made: the findings name what is changed, missing or extra.</summary>
    Changed,

    /// <summary>Not a BagIt 1.0 bag in a ZIP.</summary>
    NotABag,

    /// <summary>Larger than the limits allow, or made to exhaust a reader: it was not read to the end.</summary>
    TooLarge,
}

/// <summary>One thing that is wrong.</summary>
/// <param name="Fault">What.</param>
/// <param name="Path">The file inside the bag, as named there: untrusted text. Empty when it concerns the whole.</param>
public sealed record BagFinding(BagFault Fault, string Path);

/// <summary>What may be wrong with a bag. Numbers of sections are of RFC 8493.</summary>
public enum BagFault
{
    /// <summary>The file is not a ZIP, or its directory is broken.</summary>
    NotZip,

    /// <summary>There is not exactly one top folder with <c>bagit.txt</c> in it (4, 2.1.1).</summary>
    NoDeclaration,

    /// <summary><c>bagit.txt</c> names another version or encoding than 1.0 and UTF-8 (2.1.1).</summary>
    UnknownVersion,

    /// <summary>There is no payload manifest with SHA-256 or SHA-512 (2.1.3, 2.4), so nothing can be proved.</summary>
    NoManifest,

    /// <summary>The tag manifest is missing. RFC 8493 lets it be absent; a package of ours always has it.</summary>
    NoTagManifest,

    /// <summary>A limit is passed.</summary>
    TooLarge,

    /// <summary>A path that would leave the folder it is unpacked into, or means something else on another operating system.</summary>
    UnsafePath,

    /// <summary>Two entries, or two lines of a manifest, with the same path; also when only case or normal form differ.</summary>
    Duplicate,

    /// <summary>A tag file that does not follow its format.</summary>
    Malformed,

    /// <summary>Named in a manifest but not in the bag.</summary>
    Missing,

    /// <summary>In the payload but not in every manifest (2.1.3), or a manifest that the tag manifest does not list (2.2.1).</summary>
    Extra,

    /// <summary>The content is not what a manifest says, or cannot be read at all.</summary>
    Changed,

    /// <summary>The number of files or bytes is not what <c>Payload-Oxum</c> says (2.2.2).</summary>
    WrongSum,
}
