using Kevytasiointi.Forms.Languages;

namespace Kevytasiointi.Forms.Checks;

/// <summary>A customer's mistake: which field, and what to say about it. A value, never an exception.</summary>
/// <param name="Question">The key of the question.</param>
/// <param name="Field">The name of the form field to go to: the question's key, or key.part.</param>
/// <param name="Message">What is wrong and what to do, in every language.</param>
public sealed record AnswerProblem(string Question, string Field, LocalisedText Message);
