using Kevytasiointi.Forms.Answers;
using Kevytasiointi.Forms.Checks;
using Kevytasiointi.Forms.Journeys;
using Kevytasiointi.Forms.Languages;
using Kevytasiointi.Forms.Questions;

namespace Kevytasiointi.Web.Components.Questions;

/// <summary>
/// A question as it stands on a form page: what is asked, what its fields hold, what is wrong. Each type has one component, drawn with
/// <c>&lt;partial name="@view.Component" model="view" /&gt;</c>. The form around it is <c>novalidate</c>: the server judges, in the reader's language.
/// </summary>
/// <param name="Question">The question.</param>
/// <param name="Language">The reader's language.</param>
/// <param name="Fields">What was typed, by field name: what the browser sent, or <see cref="Question.ToFields"/> of the stored answer.</param>
/// <param name="Problems">The page's problems; those of other questions are passed over.</param>
public sealed record QuestionView(
    Question Question,
    Language Language,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Fields,
    IReadOnlyList<AnswerProblem> Problems)
{
    /// <summary>More options than this are shown as a drop-down list instead of radio buttons.</summary>
    public const int MostRadios = 15;

    /// <summary>Every answer so far: some options are offered only with certain answers.</summary>
    public AnswerSet Answers { get; init; } = AnswerSet.Empty;

    /// <summary>The row the question stands in, said before what is asked to those who hear the page; none outside rows.</summary>
    public string? Row { get; init; }

    /// <summary>Whether the question is a cell of a table: then it takes as little room as it can.</summary>
    public bool InTable { get; init; }

    /// <summary>What of the page comes and goes while it is being answered; none where nothing does.</summary>
    public LivePage? Live { get; init; }

    /// <summary>Whether the question is in the page and not asked yet: an answer on the page may bring it.</summary>
    public bool IsHidden { get; init; }

    /// <summary>Whether the question comes and goes in the browser.</summary>
    public bool IsLive => Live?.Questions.Contains(Key) == true;

    /// <summary>The question's condition as JSON, for the browser.</summary>
    public string? When => Question.When?.Expression.ToJsonString();

    /// <summary>The options that stand in the page: those offered, and hidden among them those that an answer on the page may bring.</summary>
    public IReadOnlyList<OptionView> Options
    {
        get
        {
            var question = (IOffersOptions)Question;
            var offered = question.Offered(Answers).ToHashSet();
            var first = question.Options.FirstOrDefault(offered.Contains);
            return [.. question.Options.Where(option => offered.Contains(option) || Live?.IsLive(option.When) == true).Select(option => new OptionView(option,
                option == first ? Key : $"{Key}-{option.Key}", Live?.IsLive(option.When) == true ? option.When!.Expression.ToJsonString() : null, !offered.Contains(option)))];
        }
    }

    /// <summary>Whether a register can be asked about companies.</summary>
    public bool AsksRegister { get; init; }

    /// <summary>What came of asking about a company just now, with the key of the question it is told beside; or none.</summary>
    public (string Key, CompanyNote Note)? Company { get; init; }

    /// <summary>The files already attached to the question; they stay whatever else is wrong with the page.</summary>
    public IReadOnlyList<FileView> Files { get; init; } = [];

    /// <summary>Where the component is: the question's type with a capital letter.</summary>
    public string Component => $"/Components/Questions/{char.ToUpperInvariant(Question.Type[0])}{Question.Type[1..]}.cshtml";

    /// <summary>The question's key: the name and id of its first field.</summary>
    public string Key => Question.Key;

    /// <summary>What is asked.</summary>
    public string Label => Question.Label[Language];

    /// <summary>Help above the field, or none.</summary>
    public string? Hint => Question.Hint?[Language];

    /// <summary>The words of the shared parts.</summary>
    public PageTexts T => PageTexts.Components(Language);

    /// <summary>The name and id of a field: the key, or <c>key.part</c>.</summary>
    public string Name(string? part = null) => part is null ? Key : $"{Key}.{part}";

    /// <summary>What a field holds as it was typed, or null.</summary>
    public string? Value(string? part = null) =>
        Fields.TryGetValue(Name(part), out var values) && values.Count > 0 ? values[0] : null;

    /// <summary>Every value the question's one field holds: the options that are ticked.</summary>
    public IReadOnlyList<string> Values => Fields.TryGetValue(Key, out var values) ? values : [];

    /// <summary>What is wrong with exactly this field, or null.</summary>
    public string? Error(string? part = null) =>
        Problems.FirstOrDefault(problem => problem.Question == Key && problem.Field == Name(part))?.Message[Language];

    /// <summary>Everything that is wrong with the question, each thing once.</summary>
    public IReadOnlyList<string> Errors =>
        [.. Problems.Where(problem => problem.Question == Key).Select(problem => problem.Message[Language]).Distinct()];

    /// <summary>Whether any field of the question has something wrong.</summary>
    public bool HasError => Errors.Count > 0;

    /// <summary>The ids that describe a group of fields: its hint and its own error, or null when it has neither.</summary>
    public string? DescribedBy
    {
        get
        {
            var described = string.Join(' ', new[] { Hint is null ? null : $"{Key}-hint", HasError ? $"{Key}-error" : null }.Where(id => id is not null));
            return described.Length == 0 ? null : described;
        }
    }

    /// <summary>The question as one field.</summary>
    public FieldView AsField() => new(Language, Key, Label)
    {
        Value = Value(),
        Hint = Hint,
        Error = Error(),
        Optional = !Question.Required,
        Row = Row,
    };

    /// <summary>A part of a composed question as a field of its own.</summary>
    public FieldView Part(QuestionPart part) => new(Language, Name(part.Name), part.Label[Language])
    {
        Value = Value(part.Name),
        Error = Error(part.Name),
        Optional = !part.Required && Question.Required,
        AutoComplete = AutoCompleteTokens.For(part.Name, Key),
        Row = Row,
    };
}
