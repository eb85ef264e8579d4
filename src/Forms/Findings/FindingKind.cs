namespace Kevytasiointi.Forms.Findings;

/// <summary>
/// Every kind of mistake that is found in a form document. Its name in kebab case is its code (<c>page-unreachable</c>), which programs may count on. What each
/// says and what to do about it stands in FindingKinds.texts.json; docs/forms-checks.md lists them.
/// </summary>
public enum FindingKind
{
    /// <summary>The file cannot be read: …</summary>
    FileUnreadable,
    /// <summary>The file is … bytes long; the most is ….</summary>
    FileTooBig,
    /// <summary>There are characters here that are not valid UTF-8 text.</summary>
    EncodingWrong,
    /// <summary>This is not valid JSON from here on: …</summary>
    SyntaxBroken,
    /// <summary>Brackets are nested more than … deep.</summary>
    NestedTooDeep,
    /// <summary>The file has more than … values.</summary>
    TooManyValues,
    /// <summary>The name … is given twice in one place.</summary>
    MemberDoubled,
    /// <summary>The member … is not known here.</summary>
    MemberUnknown,
    /// <summary>The member … is missing.</summary>
    MemberMissing,
    /// <summary>This must be ….</summary>
    ValueKindWrong,
    /// <summary>… is no code known here.</summary>
    CodeUnknown,
    /// <summary>This list must have from … to … items; it has ….</summary>
    ListLength,
    /// <summary>… stands twice in this list.</summary>
    ListedTwice,
    /// <summary>… cannot be a key.</summary>
    KeyMalformed,
    /// <summary>… cannot be the key of a procedure.</summary>
    ProcedureKeyMalformed,
    /// <summary>This must be a whole number from … to ….</summary>
    WholeNumberWrong,
    /// <summary>This must be a number of at most 15 digits and 10 decimals.</summary>
    NumberWrong,
    /// <summary>This must be a day that exists.</summary>
    DayWrong,
    /// <summary>This must be a time from "00:00" to "23:59".</summary>
    TimeWrong,
    /// <summary>This is not an address on the web.</summary>
    AddressMalformed,
    /// <summary>The text in … is missing.</summary>
    TranslationMissing,
    /// <summary>The text has … characters; the most is ….</summary>
    TextTooLong,
    /// <summary>This text must stand on one line.</summary>
    TextOnSeveralLines,
    /// <summary>The text has spaces at its ends, or characters that cannot be seen (…).</summary>
    TextCharacters,
    /// <summary>The text has markup or program code: …</summary>
    TextMarkup,
    /// <summary>This must be text on one line, of at most … characters, without spaces at its ends.</summary>
    NameMalformed,
    /// <summary>The key … is already that of the … on line ….</summary>
    KeyDoubled,
    /// <summary>The form has … questions; the most is ….</summary>
    TooManyQuestions,
    /// <summary>The page can have … fields; the most is ….</summary>
    TooManyFields,
    /// <summary>The page asks nothing.</summary>
    PageWithoutQuestions,
    /// <summary>The page's key cannot be …: a page of the service stands at that address.</summary>
    PageKeyReserved,
    /// <summary>The question's type … is not known.</summary>
    QuestionTypeUnknown,
    /// <summary>A question of type … cannot be ….</summary>
    TypeNotInRows,
    /// <summary>What is asked in a row has no condition: every row asks the same.</summary>
    RowConditional,
    /// <summary>What is asked in a row cannot be shared: it is not one answer.</summary>
    RowShared,
    /// <summary>None of the questions of the row takes an answer.</summary>
    RowsWithoutAnswer,
    /// <summary>No answer fits these limits: ….</summary>
    LimitsImpossible,
    /// <summary>… is not a date question that is asked before this one.</summary>
    DateLimitUnknown,
    /// <summary>… is not a question of this page that takes an answer: the message would stand nowhere.</summary>
    CheckMessageNowhere,
    /// <summary>Only a value of kind number has decimals and a unit.</summary>
    ComputedMembers,
    /// <summary>A personal identity code is asked, but "ground" is missing.</summary>
    IdentityCodeGroundMissing,
    /// <summary>A personal identity code is personal data and never public.</summary>
    IdentityCodePublic,
    /// <summary>The key … asks a personal identity code, but its type is ….</summary>
    IdentityCodeInText,
    /// <summary>The type … asks personal data, but its class of personal data is missing.</summary>
    PersonalDataMissing,
    /// <summary>A question about personal data must say its publicity.</summary>
    PublicityMissing,
    /// <summary>Sensitive personal data is never public (julkisuuslaki 621/1999 24 §).</summary>
    SensitivePublic,
    /// <summary>The whole question cannot have a milder class of publicity or of personal data than what is asked in its rows.</summary>
    ClassTooMild,
    /// <summary>A rule must be an operation: an object of exactly one member, its operator.</summary>
    RuleNotOperation,
    /// <summary>The operator … is not in the language.</summary>
    OperatorUnknown,
    /// <summary>The operator … cannot take … values.</summary>
    OperatorValues,
    /// <summary>The operator … needs … here; this is ….</summary>
    OperandWrong,
    /// <summary>The operator … compares values of different kinds: … and …. They are never the same, and in no order.</summary>
    ComparedUnlike,
    /// <summary>The answer to … is never ….</summary>
    ComparedImpossible,
    /// <summary>The rule gives …, but the kind says ….</summary>
    ComputedKindWrong,
    /// <summary>The operator … must be given the keys of questions as plain text.</summary>
    RuleKeyNotPlain,
    /// <summary>The rule has more than … values.</summary>
    RuleTooBig,
    /// <summary>The rule can take … steps; the most is ….</summary>
    RuleTooSlow,
    /// <summary>The rule looks at …, but no question has that key.</summary>
    RuleQuestionUnknown,
    /// <summary>The rule looks at …, which is not asked before it.</summary>
    RuleQuestionLater,
    /// <summary>The rule looks at …, which is not asked before it: it depends on this rule itself.</summary>
    RuleCycle,
    /// <summary>The rule looks at …, which takes no answer.</summary>
    RuleQuestionSilent,
    /// <summary>The answer to … has no part ….</summary>
    RulePartUnknown,
    /// <summary>The question … has no option ….</summary>
    RuleOptionUnknown,
    /// <summary>The rule looks at no question: it would hold always or never.</summary>
    RuleLooksAtNothing,
    /// <summary>The page … is never asked: no answers make its condition hold.</summary>
    PageUnreachable,
    /// <summary>The question … is never asked: no answers make its condition hold.</summary>
    QuestionUnreachable,
    /// <summary>The option … is never offered: no answers make its condition hold.</summary>
    OptionUnreachable,
    /// <summary>The question … has not enough options when …: the customer cannot go on.</summary>
    OptionsRunOut,
    /// <summary>The exit … is never met: no answers make its condition hold.</summary>
    ExitUnreachable,
    /// <summary>The check … holds with no answers: nobody gets past the page.</summary>
    CheckImpossible,
    /// <summary>Nobody can send the form: whatever is answered, the way ends at an exit or a check.</summary>
    FormUnfinishable,
    /// <summary>The deadline is counted from …, but no question that asks a day has that key.</summary>
    DeadlineWithoutDay,
    /// <summary>What is advised (…) must be longer than the deadline itself (…).</summary>
    DeadlineAdvisedShorter,
    /// <summary>The procedure ends in a decision or a note, but no outcome is told.</summary>
    OutcomeMissing,
    /// <summary>Version … of … is published with other content: its digest is …, that of this file ….</summary>
    VersionOtherContent,
    /// <summary>The form to compare with is of another procedure: ….</summary>
    ProcedureOther,
    /// <summary>The key … was of type … in version … and is now of type …: a program that reads answers by key would read wrong.</summary>
    KeyReused,
    /// <summary>Version … asked …; this one does not. Programs that read the answers will not find it.</summary>
    KeyGone,
    /// <summary>In version … the question … had the option …; it has it no more.</summary>
    OptionGone,
    /// <summary>The condition always holds: it narrows nothing.</summary>
    ConditionAlways,
    /// <summary>The check … holds with any answers: nobody sees its message.</summary>
    CheckIdle,
    /// <summary>The address begins with http://: the traffic is not encrypted.</summary>
    LinkInsecure,
    /// <summary>The address leads to no real place: …</summary>
    LinkPlaceholder,
    /// <summary>The address … does not answer: …</summary>
    LinkDead,
    /// <summary>The text is the same in … and …: it is probably not translated.</summary>
    TextUntranslated,
    /// <summary>The label has … characters. A screen reader reads all of it each time.</summary>
    LabelLong,
    /// <summary>The label … stands already on line …: people and screen robots take one for the other.</summary>
    LabelDoubled,
    /// <summary>The page has … questions. A long page is hard to fill in on a phone.</summary>
    PageLong,
    /// <summary>There are … options below one another.</summary>
    OptionsMany,
    /// <summary>A personal identity code is asked without a hint.</summary>
    IdentityCodeHintMissing,
    /// <summary>The ready-made procedure does not tell its sources.</summary>
    SourcesMissing,
    /// <summary>Nobody is said to have gone through the texts in ….</summary>
    ReviewMissing,
    /// <summary>The procedure has no theme: it is not found by theme.</summary>
    ThemesMissing,
}
