using System.Security.Cryptography;
using Kevytasiointi.Forms.Answers;
using Kevytasiointi.Forms.Definitions;
using Kevytasiointi.Forms.Questions;

namespace Kevytasiointi.Casework.Filing;

/// <summary>The fields of one page as a browser sent them, no more and no fewer than the page has.</summary>
public sealed class PostedFields
{
    private PostedFields(IReadOnlyDictionary<string, IReadOnlyList<string>> fields)
    {
        Fields = fields;
        Answers = new PostedAnswers(fields);
    }

    /// <summary>Field → values, as typed.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Fields { get; }

    /// <summary>The same, as the questions read them.</summary>
    public PostedAnswers Answers { get; }

    /// <summary>Takes from everything posted what belongs to the page's questions; the rest is dropped. Values are cut at a length no question allows.</summary>
    public static PostedFields Of(Page page, IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> posted)
    {
        const int longest = 20_000;
        var keys = page.Questions.Select(question => question.Key).ToHashSet();
        return new PostedFields(posted
            .Where(field => keys.Contains(field.Key.Split('.', 2)[0]))
            .ToDictionary(field => field.Key, field => (IReadOnlyList<string>)[.. field.Value.Take(100).Select(value => value.Length > longest ? value[..longest] : value)]));
    }

    /// <summary>Files are put in by an act of their own; every other question of the page is covered, an unticked one too.</summary>
    public static bool Covers(Question question) => question is not AttachmentQuestion;
}

/// <summary>A short fingerprint of a page's stored answers, shown with the page and sent back with it: tells whether another window changed them meanwhile.</summary>
public static class PageFingerprint
{
    /// <summary>Twelve hexadecimal digits.</summary>
    public static string Of(Page page, AnswerSet answers)
    {
        var own = answers.Only(page.Questions.Where(question => question is not AttachmentQuestion).Select(question => question.Key).ToHashSet());
        return Convert.ToHexStringLower(SHA256.HashData(own.ToUtf8()))[..12];
    }
}
