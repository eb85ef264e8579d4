using Kevytasiointi.Forms.Definitions;

namespace Kevytasiointi.Forms.Documents;

/// <summary>What reading a form document gave: the form, or everything that is wrong with it.</summary>
/// <param name="Form">The form, when nothing is wrong.</param>
/// <param name="Faults">What is wrong, in the order of the document; at most <see cref="FormDocument.MostFaults"/>.</param>
public sealed record FormReading(FormDefinition? Form, IReadOnlyList<FormFault> Faults);

/// <summary>One thing wrong with a form document.</summary>
/// <param name="File">The document's file name.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Path">The place in the document, for example <c>pages[0].questions[2].label.sv</c>; empty at the top.</param>
/// <param name="Message">What is wrong and what to do, in English: form documents are written by people who work with files.</param>
public sealed record FormFault(string File, int Line, string Path, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => $"{File}({Line}): {(Path.Length == 0 ? "" : Path + ": ")}{Message}";
}
