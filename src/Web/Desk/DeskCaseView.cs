using Kevytasiointi.Casework.Access;
using Kevytasiointi.Casework.Desk;
using Kevytasiointi.Casework.Documents;
using Kevytasiointi.Casework.Records;
using Kevytasiointi.Casework.Records.Cases;
using Kevytasiointi.Casework.Records.Drafts;
using Kevytasiointi.Forms.Calendars;
using Kevytasiointi.Forms.Definitions;
using Kevytasiointi.Forms.Languages;
using Kevytasiointi.Forms.Questions;
using Kevytasiointi.Web.Components;

namespace Kevytasiointi.Web.Desk;

/// <summary>A case in the words of the page that shows it.</summary>
/// <param name="Desk">The case.</param>
/// <param name="Official">Who looks at it.</param>
/// <param name="Language">In which language.</param>
/// <param name="Now">When.</param>
/// <param name="Revealed">What has been asked to be shown besides what is always shown.</param>
public sealed record DeskCaseView(DeskCase Desk, Guid Official, Language Language, DateTimeOffset Now, Revealed Revealed)
{
    /// <summary>The case, opened.</summary>
    public OpenCase Open => Desk.Open;

    /// <summary>The case.</summary>
    public Case Case => Open.Case;

    /// <summary>The address of the case on the desk.</summary>
    public string Address => $"/{Language.Code()}/viranomainen/asiat/{Case.Id}";

    /// <summary>What can be done next.</summary>
    public CaseMoves Moves => CaseMoves.Of(Desk, Official);

    /// <summary>How long it has waited.</summary>
    public HandlingTime Time => HandlingTime.Of(Case, Open.Offered, Now);

    /// <summary>The last day to file by the answers, or none.</summary>
    public DueDay? Filed => Open.Offered.Deadline?.For(Open.Answers);

    /// <summary>Whether it arrived after that day (R-037: by the time of arrival, on the clocks of Helsinki).</summary>
    public bool IsFiledLate => Filed?.IsLate(HelsinkiTime.Day(Case.ArrivedAt)) == true;

    /// <summary>When it was filed against the deadline, in words: how many days before the beginning, or after it.</summary>
    public string FiledLate(PageTexts t)
    {
        var days = Filed!.DaysBefore(HelsinkiTime.Day(Case.ArrivedAt));
        var span = DeadlineWords.Span(Math.Abs(days), DeadlineUnit.Days, Language);
        return days > 0 ? t["FiledBefore", span, HelsinkiTime.Date(Filed.Begins, Language), HelsinkiTime.Date(Filed.Last, Language)]
            : t["FiledAfter", HelsinkiTime.Date(Filed.Begins, Language), HelsinkiTime.Date(Filed.Last, Language)];
    }

    /// <summary>Who sent it.</summary>
    public IdentifiedPerson Sender => Open.Evidence.Person;

    /// <summary>Whose matter it is: the company's name when one applies, else the sender's.</summary>
    public string Customer => CardFacts.Of(Open.Journey, Open.Answers, Sender, Language).Customer;

    /// <summary>Whether addresses, telephone numbers and e-mail addresses are left out of what is shown.</summary>
    public bool HidesProtected => Sender.AddressProtected && Revealed != Revealed.ProtectedAnswers;

    /// <summary>The sender's identifier, masked until somebody asks for it .</summary>
    public string Identifier => Revealed == Revealed.IdentityCode ? Sender.Identifier : MaskedIdentifier.Of(Sender);

    /// <summary>What was sent, in form order.</summary>
    public IReadOnlyList<AnswerSection> Sections => HidesProtected ? AnswerSections.WithoutProtected(Open, Language) : AnswerSections.Of(Open, Language);

    /// <summary>The files that answer a question; none for a question that asks for none.</summary>
    public IReadOnlyList<Attachment> FilesOf(Question question) =>
        [.. Open.Attachments.Where(file => question is AttachmentQuestion && file.QuestionKey == question.Key)];

    /// <summary>A time near now in words.</summary>
    public string Near(DateTimeOffset instant) => HelsinkiTime.Near(instant, Now, Language);
}

/// <summary>What an official has asked to see besides what is always shown. One thing at a time; each asking is logged.</summary>
public enum Revealed
{
    /// <summary>Nothing more.</summary>
    Nothing,

    /// <summary>The sender's whole personal identity code.</summary>
    IdentityCode,

    /// <summary>Addresses, telephone numbers and e-mail addresses under a non-disclosure order.</summary>
    ProtectedAnswers,
}
