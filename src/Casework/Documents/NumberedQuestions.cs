using System.Globalization;
using Kevytasiointi.Forms.Definitions;
using Kevytasiointi.Forms.Papers;
using Kevytasiointi.Forms.Questions;

namespace Kevytasiointi.Casework.Documents;

/// <summary>
/// The parts of a printed form with their numbers: 2 for a part, 2.3 for a question. What is to be attached stands in a part of its own at the end, as a list
/// to tick off, and what is to be confirmed stands above the signature; a page that asks for nothing else is no part.
/// </summary>
internal sealed class NumberedQuestions
{
    public NumberedQuestions(FormDefinition form)
    {
        foreach (var page in form.Pages.Where(page => !page.Questions.All(StandsApart)))
        {
            var part = Sections.Count + 1;
            Sections.Add(new NumberedSection(Say(part), page, [.. Numbered(part, page.Questions.Where(question => !StandsApart(question)))]));
        }

        AttachmentsNumber = Say(Sections.Count + 1);
        Attachments =
        [
            .. form.Pages.SelectMany(page => page.Questions.Where(IsAttachment).Select(question => (question, page)))
                .Select((each, index) => (each.question, $"{AttachmentsNumber}.{Say(index + 1)}", each.page)),
        ];
        var signature = Sections.Count + (Attachments.Count > 0 ? 2 : 1);
        SignatureNumber = Say(signature);
        Statements = [.. Numbered(signature, form.Questions.Where(IsStatement))];
        ByKey = Sections.SelectMany(section => section.Questions).Concat(Attachments.Select(each => (each.Question, each.Number))).Concat(Statements)
            .Where(each => each.Number.Length > 0).ToDictionary(each => each.Question.Key, StringComparer.Ordinal);
    }

    /// <summary>The parts in order.</summary>
    public List<NumberedSection> Sections { get; } = [];

    /// <summary>The number of the part of attachments.</summary>
    public string AttachmentsNumber { get; }

    /// <summary>What is to be attached, with the page that asks for it.</summary>
    public IReadOnlyList<(Question Question, string Number, Page Page)> Attachments { get; }

    /// <summary>The number of the part that is signed.</summary>
    public string SignatureNumber { get; }

    /// <summary>What is confirmed there.</summary>
    public IReadOnlyList<(Question Question, string Number)> Statements { get; }

    /// <summary>Every question that has a number, by its key.</summary>
    public IReadOnlyDictionary<string, (Question Question, string Number)> ByKey { get; }

    private static bool IsAttachment(Question question) => question.OnPaper is [PaperAttachment];

    private static bool IsStatement(Question question) => question.OnPaper is [PaperStatement];

    private static bool StandsApart(Question question) => IsAttachment(question) || IsStatement(question);

    private static IEnumerable<(Question Question, string Number)> Numbered(int part, IEnumerable<Question> questions)
    {
        var number = 0;
        foreach (var question in questions)
        {
            yield return (question, question.TakesAnswer ? $"{Say(part)}.{Say(++number)}" : "");
        }
    }

    private static string Say(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A part of a printed form.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Page">The page of the form it is.</param>
/// <param name="Questions">What it asks, with numbers; words that ask nothing have none.</param>
internal sealed record NumberedSection(string Number, Page Page, IReadOnlyList<(Question Question, string Number)> Questions);
