using System.Text.Json.Nodes;
using Kevytasiointi.Casework.Access;
using Kevytasiointi.Forms.Answers;
using Kevytasiointi.Forms.Journeys;
using Kevytasiointi.Forms.Languages;
using Kevytasiointi.Forms.Questions;

namespace Kevytasiointi.Casework.Documents;

/// <summary>One page of answers in words: for check pages, receipts, the desk and the case document alike.</summary>
/// <param name="PageKey">The form page.</param>
/// <param name="Title">Its title.</param>
/// <param name="Answers">Question and answer, in form order.</param>
public sealed record AnswerSection(string PageKey, string Title, IReadOnlyList<SaidAnswer> Answers);

/// <summary>A question and its answer in words.</summary>
/// <param name="Question">The question; its key is the field's name for robots.</param>
/// <param name="Label">What was asked.</param>
/// <param name="Lines">What was answered; empty when it was left empty.</param>
/// <param name="Rows">The same as rows, where the answer is rows; none for any other.</param>
/// <param name="Hidden">Whether an address, telephone number or e-mail address has been left out of the lines .</param>
public sealed record SaidAnswer(Question Question, string Label, IReadOnlyList<string> Lines, SaidRows? Rows = null, bool Hidden = false);

/// <summary>Says answers in words.</summary>
public static class AnswerSections
{
    /// <summary>Every asked page with every asked question.</summary>
    public static IReadOnlyList<AnswerSection> Of(Journey journey, AnswerSet answers, Language language) =>
        [.. journey.Steps.Select(step => new AnswerSection(
            step.Page.Key,
            step.Page.Title[language],
            [.. step.Questions.Where(question => question.TakesAnswer).Select(question =>
                new SaidAnswer(
                    question,
                    question.Label[language],
                    question.Say(answers[question.Key], language),
                    question.SayRows(answers[question.Key], language)))]))];

    /// <summary>The same for a sent case.</summary>
    public static IReadOnlyList<AnswerSection> Of(OpenCase open, Language language) => Of(open.Journey, open.Answers, language);

    /// <summary>The same for a sent case, without what a non-disclosure order protects. The caller decides whether there is one.</summary>
    public static IReadOnlyList<AnswerSection> WithoutProtected(OpenCase open, Language language)
    {
        var shown = ProtectedAnswers.Without(open.Answers, open.Journey.Form.Questions);
        return [.. Of(open.Journey, shown, language).Select(section => section with
        {
            Answers = [.. section.Answers.Select(answer => answer with { Hidden = IsLess(answer.Question.Key) })],
        })];

        bool IsLess(string key) => !JsonNode.DeepEquals(open.Answers[key], shown[key]);
    }
}
