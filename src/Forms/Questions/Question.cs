using System.Text.Json.Nodes;
using Kevytasiointi.Forms.Answers;
using Kevytasiointi.Forms.Checks;
using Kevytasiointi.Forms.Languages;
using Kevytasiointi.Forms.Papers;
using Kevytasiointi.Forms.Rules;

namespace Kevytasiointi.Forms.Questions;

/// <summary>
/// One question of a form. Each type is one class that reads what a browser sent, checks an answer, tells its JSON Schema and says the answer
/// in words; <see cref="QuestionTypes"/> is the list of them.
/// </summary>
public abstract record Question
{
    /// <summary>The type's name in form documents, for example <c>longText</c>. It names the type's component too.</summary>
    public abstract string Type { get; }

    /// <summary>The question's key: a letter, then letters and digits. Never reused with another type in a later version.</summary>
    public required string Key { get; init; }

    /// <summary>What is asked.</summary>
    public required LocalisedText Label { get; init; }

    /// <summary>Help above the field, or none.</summary>
    public LocalisedText? Hint { get; init; }

    /// <summary>Whether an answer must be given when the question is asked.</summary>
    public bool Required { get; init; } = true;

    /// <summary>The question is asked only when this holds; none means always.</summary>
    public Rule? When { get; init; }

    /// <summary>Whether the answer is public once received (julkisuuslaki 621/1999; R-096).</summary>
    public Publicity Publicity { get; init; }

    /// <summary>What personal data the answer holds.</summary>
    public PersonalData PersonalData { get; init; }

    /// <summary>
    /// The project's shared fact this answer is, for example <c>applicant</c>, or none. It is entered once and offered again in the project's next form.
    /// </summary>
    public string? Shared { get; init; }

    /// <summary>Whether the question takes an answer at all; information texts do not.</summary>
    public virtual bool TakesAnswer => true;

    /// <summary>Whether the answer says a day from which a deadline can be counted (<see cref="FirstDay"/>).</summary>
    public virtual bool SaysDay => false;

    /// <summary>The day the answer says, of a range its first; none when it says none. Never throws, whatever the node.</summary>
    public virtual DateOnly? FirstDay(JsonNode? answer) => null;

    /// <summary>Whether the answer is read from the page's fields; files come by an act of their own, and computed values from the journey.</summary>
    public virtual bool ReadsFields => TakesAnswer;

    /// <summary>Whether a browser sends nothing of the question when it is left empty, as of radio buttons and ticks. Any other field is sent though empty.</summary>
    public virtual bool IsSilentWhenEmpty => false;

    /// <summary>
    /// Reads what a browser sent into an answer. Null without problems means left empty; whether that is allowed is for <see cref="Problems"/>.
    /// Never throws on bad input.
    /// </summary>
    public abstract ReadAnswer Read(PostedAnswers posted);

    /// <summary>What is wrong with an answer, missing or of the wrong shape included. Never throws, whatever the node.</summary>
    /// <param name="answer">The answer, or null when there is none.</param>
    /// <param name="all">Every answer, for limits that another answer sets (an end not before its beginning).</param>
    public IEnumerable<AnswerProblem> Problems(JsonNode? answer, AnswerSet all) =>
        answer is not null ? ProblemsOf(answer, all) : Required && TakesAnswer ? WhenMissing() : [];

    /// <summary>The answer as lines of words for check pages, receipts and the desk; none when there is no answer.</summary>
    public abstract IReadOnlyList<string> Say(JsonNode? answer, Language language);

    /// <summary>
    /// The answer as lists, logs, e-mails, titles and file names may show it: a personal identity code is masked. Otherwise as <see cref="Say"/>.
    /// </summary>
    public virtual IReadOnlyList<string> SayMasked(JsonNode? answer, Language language) => Say(answer, language);

    /// <summary>The answer as one line of a list shows it. Otherwise as <see cref="SayMasked"/>.</summary>
    public virtual string SayBriefly(JsonNode? answer, Language language) => string.Join(", ", SayMasked(answer, language));

    /// <summary>The answer as rows, where it is rows that can be read; none for every other answer, which <see cref="Say"/> says.</summary>
    public virtual SaidRows? SayRows(JsonNode? answer, Language language) => null;

    /// <summary>JSON Schema 2020-12 of the answer.</summary>
    public abstract JsonObject Schema();

    /// <summary>The places where the question is answered by hand on a printed form, in order; none for what is only told.</summary>
    public abstract IReadOnlyList<PaperField> OnPaper { get; }

    /// <summary>What the fields of the page hold for a stored answer: field name → value. The inverse of <see cref="Read"/>.</summary>
    public abstract IReadOnlyDictionary<string, IReadOnlyList<string>> ToFields(JsonNode? answer);

    /// <summary>The names of the form fields the question reads: its key, or key.part for each part. None when it has no typed fields.</summary>
    public virtual IReadOnlyList<string> FieldNames => [Key];

    /// <summary>Whether a posted field is the question's: its key, or its key and a part. Rows have fields that <see cref="FieldNames"/> does not list.</summary>
    public virtual bool OwnsField(string name) =>
        name.StartsWith(Key, StringComparison.Ordinal) && (name.Length == Key.Length || name[Key.Length] == '.');

    /// <summary>The most fields the question has on a page, however it is filled.</summary>
    public virtual int MostFields => FieldNames.Count;

    /// <summary>What is wrong with an answer that is there.</summary>
    protected abstract IEnumerable<AnswerProblem> ProblemsOf(JsonNode answer, AnswerSet all);

    /// <summary>What to say when a required answer is missing.</summary>
    protected abstract IEnumerable<AnswerProblem> WhenMissing();

    /// <summary>A problem in the first field of the question.</summary>
    private protected AnswerProblem Problem(string messageKey, params ReadOnlySpan<LocalisedText> arguments) =>
        ProblemIn(FieldNames is [var first, ..] ? first : Key, messageKey, arguments);

    /// <summary>A problem in one field. The message's {0} is the question's label, {1} and on are the arguments.</summary>
    private protected AnswerProblem ProblemIn(string field, string messageKey, params ReadOnlySpan<LocalisedText> arguments) =>
        ProblemIn(field, Label, messageKey, arguments);

    /// <summary>A problem in a field of a part that has a name of its own: the message's {0} is the question's label with that name.</summary>
    private protected AnswerProblem ProblemInPart(string field, LocalisedText part, string messageKey, params ReadOnlySpan<LocalisedText> arguments) =>
        ProblemIn(field, QuestionWords.Each(language => $"{Label[language]} – {part[language]}"), messageKey, arguments);

    private AnswerProblem ProblemIn(string field, LocalisedText label, string messageKey, ReadOnlySpan<LocalisedText> arguments) =>
        new(Key, field, AnswerProblems.Message(messageKey, [label, .. arguments]));
}

/// <summary>The result of reading one question's fields.</summary>
public sealed record ReadAnswer(JsonNode? Answer, IReadOnlyList<AnswerProblem> Problems)
{
    /// <summary>An answer, or an empty one.</summary>
    public static ReadAnswer Of(JsonNode? answer) => new(answer, []);

    /// <summary>Unreadable.</summary>
    public static ReadAnswer Bad(params AnswerProblem[] problems) => new(null, problems);
}

/// <summary>Publicity class in neutral codes; each target system has its own spelling .</summary>
public enum Publicity
{
    /// <summary>Public.</summary>
    Public,

    /// <summary>Partly secret.</summary>
    PartlySecret,

    /// <summary>Secret.</summary>
    Secret,
}

/// <summary>Personal-data class in neutral codes.</summary>
public enum PersonalData
{
    /// <summary>None.</summary>
    None,

    /// <summary>Personal data.</summary>
    Personal,

    /// <summary>Special categories (GDPR 9) or otherwise sensitive.</summary>
    Sensitive,
}
