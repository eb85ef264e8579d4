namespace Kevytasiointi.Forms.Documents;

/// <summary>What must be true of a whole form besides the shapes of its parts.</summary>
internal static class FormChecks
{
    public static IReadOnlyList<Action<CheckedForm, DocumentFaults>> All { get; } =
    [
        KeyChecks.KeysAreTheirOwn,
        KeyChecks.OptionsAreTheirOwn,
        KeyChecks.NoIdentityCodesInText,
        ConditionChecks.ConditionsLookBack,
        PageChecks.ChecksAndExitsAreTheirOwn,
        PageChecks.MessagesStandAtQuestions,
        PageChecks.RulesLookAtSomething,
        DateChecks.LimitsAreEarlierDates,
        OutcomeChecks.OutcomesFitTheEnd,
        ProcedureChecks.DeadlineIsCountedFromADay,
        ProcedureChecks.StatusesHaveOneWording,
        SizeChecks.NotTooManyQuestions,
        SizeChecks.NotTooManyFields,
    ];
}
