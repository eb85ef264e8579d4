namespace Kevytasiointi.Forms.Findings;

/// <summary>How much a finding matters.</summary>
public enum Severity
{
    /// <summary>The form is refused: a customer could not finish it, or a program could not read it.</summary>
    Error,

    /// <summary>The form is taken, and its author is told.</summary>
    Warning,
}
