using System.Globalization;

namespace Kevytasiointi.Casework.Audit;

/// <summary>What a verification found: nothing wrong, or each damage by name. For the operator, in English; ids and numbers only.</summary>
/// <param name="What">What was verified.</param>
/// <param name="Chains">Chains looked at.</param>
/// <param name="Links">Links recomputed.</param>
/// <param name="Findings">Every damage; the first thousand when there are more.</param>
/// <param name="Notes">What is no damage but good to know.</param>
public sealed record VerificationReport(
    string What, int Chains, long Links, IReadOnlyList<VerificationFinding> Findings, IReadOnlyList<string> Notes)
{
    /// <summary>Whether nothing was altered, missing, cut or added.</summary>
    public bool IsSound => Findings.Count == 0;

    /// <summary>The whole report as lines of words.</summary>
    public IEnumerable<string> Words =>
    [
        string.Create(CultureInfo.InvariantCulture, $"{What}: {Links} links in {Chains} chains verified; {(IsSound ? "nothing altered, missing or cut" : $"{Findings.Count} findings")}."),
        .. Findings.Select(finding => $"{finding.Kind}: {finding.Words}"),
        .. Notes.Select(note => $"Note: {note}"),
    ];
}

/// <summary>One damage.</summary>
/// <param name="Kind">What kind.</param>
/// <param name="Subject">The authority whose log, or the case whose events, it concerns; <see cref="Guid.Empty"/> is the service's own log.</param>
/// <param name="Month">The month of the log, year × 100 + month, or none for a case.</param>
/// <param name="Sequence">The link's place in its chain, or the first of several; none where the whole chain is meant.</param>
/// <param name="RowId">The audit entry's id, where there is a row.</param>
/// <param name="Words">What is wrong, in words.</param>
public sealed record VerificationFinding(FindingKind Kind, Guid Subject, int? Month, long? Sequence, Guid? RowId, string Words);

/// <summary>What kind of damage a verification names.</summary>
public enum FindingKind
{
    /// <summary>A row, head or signature says something else than when it was linked.</summary>
    Altered,

    /// <summary>Rows are gone from within a chain, or a whole chain or case is gone.</summary>
    Missing,

    /// <summary>The end of a chain was cut off.</summary>
    Truncated,

    /// <summary>Rows stand past the end of a chain.</summary>
    Added,
}
