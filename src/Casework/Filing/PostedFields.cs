using System.Security.Cryptography;
using Kevytasiointi.Forms.Answers;
using Kevytasiointi.Forms.Definitions;
using Kevytasiointi.Forms.Questions;

namespace Kevytasiointi.Casework.Filing;

/// <summary>The fields of one page as a browser sent them, no more and no fewer than the page has.</summary>
public sealed class PostedFields
{
    /// <summary>The field in which a page tells which of its questions that come and go stood on it. No question can have its name.</summary>
    public const string ShownField = "on-page";

    private readonly Lazy<HashSet<string>> sent;

    private PostedFields(IReadOnlyDictionary<string, IReadOnlyList<string>> fields, IReadOnlySet<string>? shown)
    {
        sent = new(() => [.. fields.Keys.Select(KeyOf)]);
        Fields = fields;
        Shown = shown;
        Answers = new PostedAnswers(fields);
    }

    /// <summary>Field → values, as typed.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Fields { get; }

    /// <summary>The keys of the questions that come and go and stood on the page when it was posted; none when it did not tell.</summary>
    public IReadOnlySet<string>? Shown { get; }

    /// <summary>The same, as the questions read them.</summary>
    public PostedAnswers Answers { get; }

    /// <summary>
    /// Takes from everything posted what belongs to the page's questions; the rest is dropped. Values are cut at a length no question allows, and rows left
    /// empty come after those that hold something (<see cref="RowFields.InOrder"/>).
    /// </summary>
    public static PostedFields Of(Page page, IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> posted)
    {
        const int longest = 20_000;
        var all = posted.ToArray();
        var shown = all.FirstOrDefault(field => field.Key == ShownField).Value;
        var questions = page.Questions.Where(question => question.ReadsFields).ToDictionary(question => question.Key);
        IReadOnlyDictionary<string, IReadOnlyList<string>> fields = all
            .Where(field => questions.TryGetValue(KeyOf(field.Key), out var question) && question.OwnsField(field.Key))
            .ToDictionary(field => field.Key, field => (IReadOnlyList<string>)[.. field.Value.Take(100).Select(value => value.Length > longest ? value[..longest] : value)]);
        return new PostedFields(
            questions.Values.OfType<RowsQuestion>().Aggregate(fields, (kept, question) => RowFields.InOrder(question, kept)), shown?.ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>Whether any field of a question was sent.</summary>
    public bool Has(Question question) => sent.Value.Contains(question.Key);

    private static string KeyOf(string field) => field.Split('.', 2)[0];
}

/// <summary>A short fingerprint of a page's stored answers, shown with the page and sent back with it: tells whether another window changed them meanwhile.</summary>
public static class PageFingerprint
{
    /// <summary>Twelve hexadecimal digits.</summary>
    public static string Of(Page page, AnswerSet answers)
    {
        var own = answers.Only(page.Questions.Where(question => question.ReadsFields).Select(question => question.Key).ToHashSet());
        return Convert.ToHexStringLower(SHA256.HashData(own.ToUtf8()))[..12];
    }
}
