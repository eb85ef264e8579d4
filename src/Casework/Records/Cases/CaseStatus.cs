using Kevytasiointi.Forms.Definitions;
using Kevytasiointi.Forms.Languages;

namespace Kevytasiointi.Casework.Records.Cases;

/// <summary>The status of a case as a sentence in the reader's words; an outcome in the procedure's own.</summary>
public static class CaseStatus
{
    private static readonly Texts Words = Texts.Embedded(typeof(CaseStatus).Assembly, "CaseStatus");

    /// <summary>The sentence.</summary>
    public static LocalisedText Of(CaseState state, Outcome? outcome, FormDefinition form) =>
        state is CaseState.Handled or CaseState.Closed && form.Outcomes.FirstOrDefault(word => word.Outcome == outcome) is { } known
            ? known.Words
            : OwnWords(state, form) ?? Words[state.ToString()];

    private static LocalisedText? OwnWords(CaseState state, FormDefinition form) =>
        form.StatusWords.FirstOrDefault(word => word.Status.ToString() == state.ToString())?.Words;
}
