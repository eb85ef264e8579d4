using System.Text.Json.Nodes;
using Kevytasiointi.Forms.Answers;
using Kevytasiointi.Forms.Checks;
using Kevytasiointi.Forms.Languages;
using Kevytasiointi.Forms.Papers;

namespace Kevytasiointi.Forms.Questions;

/// <summary>A question of one field whose answer is a number between limits.</summary>
public abstract record NumberQuestion : Question
{
    /// <summary>The unit shown after the field and the answer, or none.</summary>
    public LocalisedText? Unit { get; init; }

    private protected abstract decimal? Least { get; }

    private protected abstract decimal? Most { get; }

    private protected abstract int MostDecimals { get; }

    private protected abstract string NotNumberMessage { get; }

    private protected virtual string MissingMessage => "MissingNumber";

    /// <inheritdoc/>
    public sealed override ReadAnswer Read(PostedAnswers posted)
    {
        if (string.IsNullOrWhiteSpace(posted[Key]))
        {
            return ReadAnswer.Of(null);
        }

        if (!TypedNumber.TryRead(Bare(posted[Key]), out var number, out var decimals))
        {
            return ReadAnswer.Bad(Problem(NotNumberMessage));
        }

        // 1,500 typed where two decimals are asked is as likely a thousand and a half as one and a half.
        return decimals > MostDecimals ? ReadAnswer.Bad(TooManyDecimals()) : ReadAnswer.Of(JsonValue.Create(number));
    }

    /// <inheritdoc/>
    protected sealed override IEnumerable<AnswerProblem> ProblemsOf(JsonNode answer, AnswerSet all)
    {
        if (!AnswerNodes.TryDecimal(answer, out var number))
        {
            return [Problem(NotNumberMessage)];
        }

        return decimal.Round(number, MostDecimals) != number ? [TooManyDecimals()]
            : Least is { } least && number < least ? [Problem("NumberTooSmall", InWords(least))]
            : Most is { } most && number > most ? [Problem("NumberTooLarge", InWords(most))]
            : [];
    }

    /// <inheritdoc/>
    protected sealed override IEnumerable<AnswerProblem> WhenMissing() => [Problem(MissingMessage)];

    /// <inheritdoc/>
    public sealed override IReadOnlyList<string> Say(JsonNode? answer, Language language) =>
        AnswerNodes.TryDecimal(answer, out var number) ? [Words(number, language)] : Unreadable.Say(answer);

    /// <inheritdoc/>
    public sealed override IReadOnlyDictionary<string, IReadOnlyList<string>> ToFields(JsonNode? answer) =>
        AnswerNodes.TryDecimal(answer, out var number) ? Fields.Of(Key, Write(number)) : Fields.None;

    /// <inheritdoc/>
    public sealed override IReadOnlyList<PaperField> OnPaper => [new PaperLines(Width: PaperWidth.Third, Unit: PaperUnit)];

    private protected virtual LocalisedText? PaperUnit => Unit;

    /// <inheritdoc/>
    public sealed override JsonObject Schema()
    {
        var schema = new JsonObject { ["type"] = MostDecimals == 0 ? "integer" : "number" };
        if (Least is { } least)
        {
            schema["minimum"] = least;
        }

        if (Most is { } most)
        {
            schema["maximum"] = most;
        }

        return schema;
    }

    private AnswerProblem TooManyDecimals() => MostDecimals == 0
        ? Problem(NotNumberMessage)
        : Problem("TooManyDecimals", QuestionWords.Each(language => SaidNumber.Say(MostDecimals, language)));

    private LocalisedText InWords(decimal number) => QuestionWords.Each(language => Words(number, language));

    /// <summary>What was typed without what is no part of the number.</summary>
    private protected virtual string? Bare(string? typed) => typed;

    /// <summary>The number as it is said.</summary>
    private protected virtual string Words(decimal number, Language language) => SaidNumber.Say(number, Unit, language);

    /// <summary>The number as it stands in its field.</summary>
    private protected virtual string Write(decimal number) => TypedNumber.Write(number);
}
