using System.Text.Json.Nodes;
using Kevytasiointi.Forms.Answers;
using Kevytasiointi.Forms.Checks;
using Kevytasiointi.Forms.Languages;
using Kevytasiointi.Forms.Papers;

namespace Kevytasiointi.Forms.Questions;

/// <summary>A question of one typed field whose answer is text.</summary>
public abstract record LineQuestion : Question
{
    private protected abstract LineFormat Format { get; }

    private protected abstract string MissingMessage { get; }

    /// <inheritdoc/>
    public sealed override ReadAnswer Read(PostedAnswers posted)
    {
        var (value, problem) = Format.Read(posted[Key]);
        return problem is null ? ReadAnswer.Of(value is null ? null : JsonValue.Create(value)) : ReadAnswer.Bad(Tell(problem));
    }

    /// <inheritdoc/>
    protected sealed override IEnumerable<AnswerProblem> ProblemsOf(JsonNode answer, AnswerSet all) =>
        Format.ProblemWith(answer) is { } problem ? [Tell(problem)] : [];

    /// <inheritdoc/>
    protected sealed override IEnumerable<AnswerProblem> WhenMissing() => [Problem(MissingMessage)];

    /// <inheritdoc/>
    public sealed override IReadOnlyList<string> Say(JsonNode? answer, Language language) =>
        AnswerNodes.TryString(answer, out var text) ? Written(text).Split('\n') : Unreadable.Say(answer);

    /// <inheritdoc/>
    public sealed override IReadOnlyList<PaperField> OnPaper => [Format.OnPaper(null)];

    /// <inheritdoc/>
    public sealed override JsonObject Schema() => Format.Schema();

    /// <inheritdoc/>
    public sealed override IReadOnlyDictionary<string, IReadOnlyList<string>> ToFields(JsonNode? answer) =>
        AnswerNodes.TryString(answer, out var text) ? Fields.Of(Key, Written(text)) : Fields.None;

    /// <summary>A kept text as people write it, where that differs. Reading it gives the kept text again; a text that is no answer stays as it is.</summary>
    private protected virtual string Written(string text) => text;

    private AnswerProblem Tell(string problem) => Problem(problem, QuestionWords.Same(Format.Limit));
}
