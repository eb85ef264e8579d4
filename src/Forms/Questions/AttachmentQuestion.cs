using System.Text.Json.Nodes;
using Kevytasiointi.Forms.Answers;
using Kevytasiointi.Forms.Checks;
using Kevytasiointi.Forms.Documents;
using Kevytasiointi.Forms.Languages;
using Kevytasiointi.Forms.Papers;

namespace Kevytasiointi.Forms.Questions;

/// <summary>
/// Files. Answer: an array of { "id", "name", "size", "sha256" } (<see cref="AttachedFile"/>). The files come by an act of their own, not by the page's
/// fields: <see cref="Read"/> finds nothing and <see cref="ToFields"/> gives nothing, so saving a page must leave this answer as it is.
/// </summary>
public sealed record AttachmentQuestion : Question
{
    /// <summary>The most files when the question does not say.</summary>
    public const int DefaultMaxFiles = 10;

    /// <summary>The most bytes of one file when the question does not say: 50 MB.</summary>
    public const long DefaultMaxBytes = 50L * 1024 * 1024;

    /// <inheritdoc/>
    public override string Type => "attachment";

    /// <inheritdoc/>
    public override bool ReadsFields => false;

    /// <summary>The most files.</summary>
    public int MaxFiles { get; init; } = DefaultMaxFiles;

    /// <summary>The most bytes of one file.</summary>
    public long MaxBytes { get; init; } = DefaultMaxBytes;

    /// <inheritdoc/>
    public override ReadAnswer Read(PostedAnswers posted) => ReadAnswer.Of(null);

    /// <inheritdoc/>
    protected override IEnumerable<AnswerProblem> ProblemsOf(JsonNode answer, AnswerSet all)
    {
        if (ReadFiles(answer) is not { } files || files.DistinctBy(file => file.Id).Count() != files.Count)
        {
            return [Problem("Unreadable")];
        }

        var tooLarge = files.Where(file => file.Size > MaxBytes)
            .Select(file => Problem("FileTooLarge", QuestionWords.Each(language => SaidSize.Say(MaxBytes, language)), QuestionWords.Same(file.Name)));
        return files.Count == 0 && Required ? WhenMissing()
            : files.Count > MaxFiles ? [Problem("TooManyFiles", QuestionWords.Each(language => SaidNumber.Say(MaxFiles, language)))]
            : tooLarge;
    }

    /// <inheritdoc/>
    protected override IEnumerable<AnswerProblem> WhenMissing() => [Problem("MissingFile")];

    /// <inheritdoc/>
    public override IReadOnlyList<string> Say(JsonNode? answer, Language language) =>
        ReadFiles(answer) is { } files ? [.. files.Select(file => $"{file.Name} ({SaidSize.Say(file.Size, language)})")] : Unreadable.Say(answer);

    /// <inheritdoc/>
    public override IReadOnlyList<PaperField> OnPaper => [new PaperAttachment()];

    /// <inheritdoc/>
    public override JsonObject Schema() => new()
    {
        ["type"] = "array",
        ["items"] = AttachedFile.Schema(MaxBytes),
        ["minItems"] = Required ? 1 : 0,
        ["maxItems"] = MaxFiles,
    };

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, IReadOnlyList<string>> ToFields(JsonNode? answer) => Fields.None;

    /// <summary>The files of an answer, or none when it is not a list of files.</summary>
    public static IReadOnlyList<AttachedFile>? ReadFiles(JsonNode? answer)
    {
        if (answer is not JsonArray items)
        {
            return null;
        }

        var files = new List<AttachedFile>();
        foreach (var item in items)
        {
            if (!AttachedFile.TryRead(item, out var file))
            {
                return null;
            }

            files.Add(file);
        }

        return files;
    }

    private static readonly Member<int> MaxFilesMember = new("maxFiles", Shapes.Whole(1, 100), Required: false);
    private static readonly Member<long> MaxBytesMember = new("maxBytes", Shapes.LongWholeFrom(1), Required: false);

    internal static QuestionType InDocuments { get; } = new("attachment", typeof(AttachmentQuestion), [MaxFilesMember, MaxBytesMember],
        (key, label, source) => new AttachmentQuestion
        {
            Key = key,
            Label = label,
            MaxFiles = source.Get(MaxFilesMember, DefaultMaxFiles),
            MaxBytes = source.Get(MaxBytesMember, DefaultMaxBytes),
        });
}
