using Kevytasiointi.Forms.Findings;

namespace Kevytasiointi.Forms.Documents;

/// <summary>An address on the web that a form names.</summary>
/// <param name="Address">The address.</param>
/// <param name="File">The document's file name.</param>
/// <param name="Place">Where it stands: line, column and JSON Pointer.</param>
public sealed record FormLink(string Address, string File, (int Line, int Column, string Pointer) Place)
{
    /// <summary>The finding that it does not answer.</summary>
    /// <param name="why">What came instead of an answer.</param>
    public FormFinding Dead(string why) => FormFinding.Of(FindingKind.LinkDead, File, Place, Address, why);
}
