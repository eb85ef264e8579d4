using Kevytasiointi.Forms.Soundness;

namespace Kevytasiointi.Forms.Documents;

/// <summary>What must be true of a whole form besides the shapes of its parts, and what its author is told besides.</summary>
internal static class FormChecks
{
    /// <summary>Everything that is judged, in order: the way through the form last, when all else is right.</summary>
    public static IReadOnlyList<Action<CheckedForm, DocumentFindings>> All { get; } =
    [
        KeyChecks.KeysAreTheirOwn,
        KeyChecks.OptionsAreTheirOwn,
        KeyChecks.PagesLeaveAddressesFree,
        KeyChecks.NoIdentityCodesInText,
        PersonalDataChecks.PersonalDataIsSaid,
        TextChecks.TextsAreWords,
        ConditionChecks.RulesLookBack,
        ConditionChecks.RulesLookAtSomething,
        RuleTypeChecks.RulesFitTheirValues,
        PageChecks.ChecksAndExitsAreTheirOwn,
        PageChecks.MessagesStandAtQuestions,
        DateChecks.LimitsAreEarlierDates,
        OutcomeChecks.OutcomesFitTheEnd,
        ProcedureChecks.DeadlineIsCountedFromADay,
        ProcedureChecks.StatusesHaveOneWording,
        SizeChecks.NotTooManyQuestions,
        SizeChecks.NotTooManyFields,
        WayChecks.EverythingIsMet,
        LinkChecks.AddressesAreReal,
        TextAdvice.TextsAreTranslated,
        TextAdvice.LabelsAreShort,
        TextAdvice.LabelsDiffer,
        FormAdvice.PagesAreShort,
        FormAdvice.LongListsAreSearched,
        FormAdvice.IdentityCodesAreExplained,
        FormAdvice.ReadyMadeOnesAreSourced,
    ];
}
