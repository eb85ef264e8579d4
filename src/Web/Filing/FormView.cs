using Kevytasiointi.Casework.Filing;
using Kevytasiointi.Forms.Answers;
using Kevytasiointi.Forms.Checks;
using Kevytasiointi.Forms.Journeys;
using Kevytasiointi.Forms.Languages;
using Kevytasiointi.Forms.Questions;
using Kevytasiointi.Web.Components;
using Kevytasiointi.Web.Components.Questions;

namespace Kevytasiointi.Web.Filing;

/// <summary>A form page as it is shown: what its fields hold, what is wrong, what is to be told above it. <see cref="FormViews"/> makes them.</summary>
public sealed record FormView
{
    /// <summary>The reader's language.</summary>
    public required Language Language { get; init; }

    /// <summary>The draft as it is stored.</summary>
    public required OpenDraft Open { get; init; }

    /// <summary>The page as it is asked with what the fields hold.</summary>
    public required Step Step { get; init; }

    /// <summary>The answers as the fields hold them: some questions and options depend on others.</summary>
    public required AnswerSet Answers { get; init; }

    /// <summary>What the fields hold, as typed.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Fields { get; init; }

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<AnswerProblem> Problems { get; init; } = [];

    /// <summary>What is told above the page, or none.</summary>
    public NoticeView? Notice { get; init; }

    /// <summary>The deadline in words, on the page whose answer it is counted from; or none.</summary>
    public NoticeView? Deadline { get; init; }

    /// <summary>What another window saved meanwhile, where it differs from what the fields hold.</summary>
    public IReadOnlyList<SummaryRow> Elsewhere { get; init; } = [];

    /// <summary>Whether a register can be asked about companies.</summary>
    public bool AsksRegister { get; init; }

    /// <summary>What came of asking about a company just now, with the key of the question it is told beside; or none.</summary>
    public (string Key, CompanyNote Note)? Company { get; init; }

    /// <summary>Whether anything is wrong.</summary>
    public bool HasProblems => Problems.Count > 0;

    /// <summary>The mistakes in one place.</summary>
    public ErrorSummaryView Summary => ErrorSummaryView.Of(Language, Problems);

    /// <summary>How far the customer is; the check page is the last step.</summary>
    public ProgressView Progress => new(Language, Step.Number, Open.Journey.Steps.Count + 1);

    /// <summary>The fingerprint of the stored answers, posted back to find out whether another window changed them.</summary>
    public string Seen => PageFingerprint.Of(Step.Page, Open.Content.Answers);

    /// <summary>How the form is posted: in parts when it has a file field, even one that an answer is yet to bring.</summary>
    public string Encoding => RenderedQuestions(Step).Any(question => question is AttachmentQuestion) ? "multipart/form-data" : "application/x-www-form-urlencoded";

    /// <summary>What of the page comes and goes while it is being answered.</summary>
    public LivePage Live => new(Step.Page);

    /// <summary>What the browser needs to let questions come and go, or none when none does.</summary>
    public LiveRules? Rules => Live.IsAny ? LiveRules.Of(this) : null;

    /// <summary>The questions: those that are asked, and hidden among them those that an answer on this page may bring.</summary>
    public IEnumerable<QuestionView> Questions => RenderedQuestions(Step).Select(question => new QuestionView(question, Language, Fields, Problems)
    {
        Live = Live,
        IsHidden = !Step.Questions.Contains(question),
        Answers = Answers,
        AsksRegister = AsksRegister,
        Company = Company,
        Files = [.. (AttachmentQuestion.ReadFiles(Open.Content.Answers[question.Key]) ?? []).Select(file => new FileView(file.Name, file.Size, RemoveValue: file.Id))],
    });

    /// <summary>The questions of a page that stand in it, hidden ones too, in their order.</summary>
    internal static IEnumerable<Question> RenderedQuestions(Step step)
    {
        var live = new LivePage(step.Page).Questions;
        return step.Page.Questions.Where(question => live.Contains(question.Key) || step.Questions.Contains(question));
    }
}
