using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using Kevytasiointi.Forms.Answers;
using Kevytasiointi.Forms.Checks;
using Kevytasiointi.Forms.Languages;
using Kevytasiointi.Forms.Papers;

namespace Kevytasiointi.Forms.Questions;

/// <summary>
/// A question of several typed parts. Fields: <c>key.part</c>. Answer: an object of the parts that were given; none when all were left empty.
/// </summary>
public abstract record ComposedQuestion : Question
{
    /// <summary>The parts in the order they are asked.</summary>
    public abstract IReadOnlyList<QuestionPart> Parts { get; }

    /// <inheritdoc/>
    public sealed override IReadOnlyList<string> FieldNames => [.. Parts.Where(HasField).Select(FieldOf)];

    /// <inheritdoc/>
    public sealed override ReadAnswer Read(PostedAnswers posted)
    {
        var answer = new JsonObject();
        var problems = new List<AnswerProblem>();
        foreach (var part in Parts)
        {
            var (value, problem) = part.Format.Read(posted[FieldOf(part)]);
            if (problem is not null)
            {
                problems.Add(Tell(part, problem));
            }
            else if (value is not null)
            {
                answer[part.Name] = value;
            }
        }

        if (problems.Count == 0)
        {
            return ReadAnswer.Of(Kept(answer));
        }

        // One look at the page should show every mistake: parts left empty are told along with those that are wrong.
        problems.AddRange(MissingOf(name => posted[$"{Key}.{name}"] is { } typed && !string.IsNullOrWhiteSpace(typed) ? typed : null));
        return ReadAnswer.Bad([.. problems.OrderBy(problem => FieldNames.ToList().IndexOf(problem.Field))]);
    }

    /// <inheritdoc/>
    protected sealed override IEnumerable<AnswerProblem> ProblemsOf(JsonNode answer, AnswerSet all) =>
        TryParts(answer, out var parts) && AreParts(parts) && IsKept(parts)
            ? Parts.SelectMany(part => ProblemsOf(part, parts.GetValueOrDefault(part.Name)))
                .Concat(MissingOf(name => parts.GetValueOrDefault(name) is { } given ? AnswerNodes.TryString(given, out var text) ? text : "" : null))
            : [Problem("Unreadable")];

    /// <inheritdoc/>
    protected sealed override IEnumerable<AnswerProblem> WhenMissing() => MissingOf(_ => null);

    /// <inheritdoc/>
    public sealed override IReadOnlyList<string> Say(JsonNode? answer, Language language) =>
        TryParts(answer, out var parts) && AreParts(parts) && parts.Values.All(part => AnswerNodes.TryString(part, out _))
            ? [.. Lines(name => TextIn(parts, name), language).Select(line => line.Trim()).Where(line => line.Length > 0)]
            : Unreadable.Say(answer);

    /// <inheritdoc/>
    public override IReadOnlyList<PaperField> OnPaper =>
        [.. Parts.Where(HasField).Select(part => part.Format.OnPaper(part.Label) with { Optional = !part.Required && Parts.Any(other => other.Required) })];

    /// <inheritdoc/>
    public override JsonObject Schema() => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject(Parts.Select(part => KeyValuePair.Create<string, JsonNode?>(part.Name, part.Format.Schema()))),
        ["required"] = new JsonArray([.. Parts.Where(part => part.Required).Select(part => JsonValue.Create(part.Name))]),
        ["additionalProperties"] = false,
    };

    /// <inheritdoc/>
    public sealed override IReadOnlyDictionary<string, IReadOnlyList<string>> ToFields(JsonNode? answer) =>
        TryParts(answer, out var parts) ? Fields.Of(Parts.Where(HasField).SelectMany(part => FieldIn(part, parts))) : Fields.None;

    /// <summary>Whether a part is typed; one that the form itself settles is in the answer only.</summary>
    private protected virtual bool HasField(QuestionPart part) => true;

    /// <summary>The lines the answer is said in, from the texts of its parts; empty lines are left out.</summary>
    private protected abstract IEnumerable<string> Lines(Func<string, string> part, Language language);

    /// <summary>The answer that is kept of the parts that were given; none when they are no answer.</summary>
    private protected virtual JsonObject? Kept(JsonObject answer) => answer.Count == 0 ? null : answer;

    /// <summary>
    /// The parts of an answer by name, each as its field has it: the inverse of <see cref="Kept"/>. None when the answer has another shape. Never throws.
    /// </summary>
    private protected virtual IReadOnlyDictionary<string, JsonNode?>? PartsIn(IReadOnlyDictionary<string, JsonNode?> answer) => answer;

    /// <summary>A kept part as people write it, where that differs. Reading it gives the kept one again.</summary>
    private protected virtual string Written(QuestionPart part, string text) => text;

    /// <summary>Whether a part must be given, with what is given in the others (null when nothing is).</summary>
    private protected virtual bool Needs(QuestionPart part, Func<string, string?> given) => part.Required;

    /// <summary>What is missing that no single part is to blame for.</summary>
    private protected virtual IEnumerable<AnswerProblem> Together(Func<string, string?> given) => [];

    private bool TryParts(JsonNode? answer, [NotNullWhen(true)] out IReadOnlyDictionary<string, JsonNode?>? parts)
    {
        parts = AnswerNodes.TryMembers(answer, out var members) ? PartsIn(members) : null;
        return parts is not null;
    }

    private static string TextIn(IReadOnlyDictionary<string, JsonNode?> parts, string name) =>
        AnswerNodes.TryString(parts.GetValueOrDefault(name), out var text) ? text : "";

    private IEnumerable<AnswerProblem> MissingOf(Func<string, string?> given) =>
        Parts.Where(part => given(part.Name) is null && Needs(part, given)).Select(Missing).Concat(Together(given))
            .OrderBy(problem => FieldNames.ToList().IndexOf(problem.Field));

    private bool AreParts(IReadOnlyDictionary<string, JsonNode?> parts) => parts.Keys.All(name => Parts.Any(part => part.Name == name));

    /// <summary>A part left empty is not there, and one that the form itself settles is.</summary>
    private bool IsKept(IReadOnlyDictionary<string, JsonNode?> parts) =>
        !parts.Values.Contains(null) && Parts.All(part => HasField(part) || parts.ContainsKey(part.Name));

    private string FieldOf(QuestionPart part) => $"{Key}.{part.Name}";

    private IEnumerable<(string Name, string Value)> FieldIn(QuestionPart part, IReadOnlyDictionary<string, JsonNode?> parts) =>
        AnswerNodes.TryString(parts.GetValueOrDefault(part.Name), out var text) ? [(FieldOf(part), Written(part, text))] : [];

    private IEnumerable<AnswerProblem> ProblemsOf(QuestionPart part, JsonNode? value) =>
        value is not null && part.Format.ProblemWith(value) is { } problem ? [Tell(part, problem)] : [];

    private AnswerProblem Missing(QuestionPart part) => ProblemIn(FieldOf(part), part.MissingMessage, part.InSentence);

    private AnswerProblem Tell(QuestionPart part, string problem) =>
        ProblemIn(FieldOf(part), problem == "TooLong" ? "PartTooLong" : problem, QuestionWords.Same(part.Format.Limit), part.InSentence);
}
