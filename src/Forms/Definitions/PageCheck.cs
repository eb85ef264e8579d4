using Kevytasiointi.Forms.Languages;
using Kevytasiointi.Forms.Rules;

namespace Kevytasiointi.Forms.Definitions;

/// <summary>
/// A check across questions with the author's own message. It is judged when every question it looks at that is asked has an answer without a problem of
/// its own: what is missing or wrong has been told already.
/// </summary>
/// <param name="Key">The check's key, of its own on its page.</param>
/// <param name="Holds">What must hold; it looks at earlier pages and this one. A rule at fault binds nobody, so that no customer is stuck on it.</param>
/// <param name="Message">What to say when it does not.</param>
/// <param name="At">The key of the question on this page where it is said.</param>
public sealed record PageCheck(string Key, Rule Holds, LocalisedText Message, string At);
