using System.Globalization;
using Kevytasiointi.Casework.Records.Offers;
using Kevytasiointi.Forms.Languages;
using Kevytasiointi.Forms.Papers;
using Kevytasiointi.Forms.Questions;
using Kevytasiointi.Forms.Rules;
using Kevytasiointi.Package.Pdf;

namespace Kevytasiointi.Casework.Documents;

/// <summary>
/// An offer's form to print and fill by hand, for those who do not use the service: who receives it and how they are reached, who needs it and when it is
/// due, every question with room for its answer, the attachments, and a place to sign. Same offer version, same bytes.
/// </summary>
public sealed class BlankForm
{
    internal static readonly Texts Words = Texts.Embedded(typeof(BlankForm).Assembly, nameof(BlankForm));

    private readonly OfferedProcedure offered;
    private readonly Language language;
    private readonly PdfDocument pdf;
    private readonly ConditionWords conditions;
    private readonly NumberedQuestions numbers;

    private BlankForm(OfferedProcedure offered, Language language, PdfConformance conformance)
    {
        (this.offered, this.language) = (offered, language);
        numbers = new NumberedQuestions(offered.Form);
        conditions = new ConditionWords(language, numbers.ByKey);
        pdf = new PdfDocument(new PdfSettings
        {
            Title = offered.Form.Name[language],
            Language = language.Code(),
            Author = offered.Authority.Name[language],
            Subject = Words[language, "Subject"],
            Made = offered.Version.From,
            PageWord = (page, pages) => CasePapers.Words[language, "Page", page.ToString(CultureInfo.InvariantCulture), pages.ToString(CultureInfo.InvariantCulture)],
            Conformance = conformance,
        });
    }

    /// <summary>Makes the paper.</summary>
    /// <param name="offered">The offer.</param>
    /// <param name="language">The language of the paper.</param>
    /// <param name="startPage">The address of the offer's start page, where the same is done without paper.</param>
    /// <param name="deadline">When the form is due, in words; none where no such limit is known.</param>
    /// <param name="conformance">Which kind of PDF/A it is.</param>
    public static byte[] Write(OfferedProcedure offered, Language language, Uri startPage, string? deadline, PdfConformance conformance = PdfConformance.A3a)
    {
        var form = new BlankForm(offered, language, conformance);
        form.WriteHead(startPage, deadline);
        foreach (var section in form.numbers.Sections)
        {
            form.WriteSection(section);
        }

        form.WriteAttachments();
        form.WriteSignature();
        form.WriteFoot();
        using var memory = new MemoryStream();
        form.pdf.Save(memory);
        return memory.ToArray();
    }

    private string W(string key, params ReadOnlySpan<string> arguments) => Words[language, key, arguments];

    private void WriteHead(Uri startPage, string? deadline)
    {
        var (form, contact) = (offered.Form, offered.Settings.Contact);
        pdf.Letterhead($"{offered.Authority.Name[language]}\n{offered.Unit.Name[language]}", W("Aside", form.Version.ToString(CultureInfo.InvariantCulture)));
        pdf.Heading(1, form.Name[language]);
        pdf.Paragraph(form.Start.Purpose[language], PdfParagraphStyle.Lead);
        pdf.Entry(new PdfEntry("", "", [W("AuthorityFills")],
            [new PdfCell(W("Arrived"), W("Arrived"), 0.3), new PdfCell(W("CaseNumber"), W("CaseNumber"), 0.4), new PdfCell(W("Handler"), W("Handler"), 0.3)]));
        var facts = new List<(string, IReadOnlyList<string>)> { (W("Return"), [W("ReturnTo", offered.Authority.Name[language], offered.Unit.Name[language]), W("ReturnHow")]) };
        if (deadline is not null)
        {
            facts.Add((W("Deadline"), [deadline]));
        }

        if (offered.Settings.Fee is { } fee)
        {
            facts.Add((W("Fee"), [fee[language]]));
        }

        facts.Add((W("Contact"), [contact.Name[language], contact.Phone, contact.Email]));
        facts.Add((W("Online"), [startPage.AbsoluteUri]));
        pdf.Facts(facts);
        WriteList("NeededWhen", form.Start.NeededWhen);
        WriteList("NotNeededWhen", form.Start.NotNeededWhen);
        WriteList("HaveAtHand", form.Start.HaveAtHand);
        pdf.Paragraph(W("HowToFill"), PdfParagraphStyle.Small);
    }

    private void WriteList(string title, IReadOnlyList<LocalisedText> items)
    {
        if (items.Count > 0)
        {
            pdf.Heading(3, W(title));
            pdf.List(items.Select(item => item[language]));
        }
    }

    private void WriteSection(NumberedSection section)
    {
        pdf.Heading(2, $"{section.Number} {section.Page.Title[language]}");
        if (section.Page.When is { } when)
        {
            pdf.Paragraph(Condition(when, "SectionIf"));
        }

        pdf.Paragraph(section.Page.Intro?[language] ?? "");
        foreach (var (question, number) in section.Questions)
        {
            WriteQuestion(question, number);
        }
    }

    private void WriteQuestion(Question question, string number)
    {
        if (question.OnPaper is [PaperRepeat repeat])
        {
            pdf.Entry(new PdfEntry(number, Label(question), [.. Notes(question, "AnswerIf"), repeat.MayGoOn ? W("MoreTimes") : ""], []));
            foreach (var name in repeat.Names)
            {
                pdf.Heading(3, name[language]);
                foreach (var inner in repeat.Questions)
                {
                    WriteQuestion(inner, "");
                }
            }

            return;
        }

        var places = new PaperPlaces(language, question);
        pdf.Entry(question.TakesAnswer
            ? new PdfEntry(number, Label(question), [.. Notes(question, "AnswerIf"), .. places.Notes], places.All)
            : new PdfEntry("", "", [question.Label[language], .. Notes(question, "AnswerIf")], []));
    }

    private void WriteAttachments()
    {
        if (numbers.Attachments.Count == 0)
        {
            return;
        }

        pdf.Heading(2, $"{numbers.AttachmentsNumber} {W("Attachments")}");
        pdf.Paragraph(W("AttachmentsText"));
        foreach (var (question, number, page) in numbers.Attachments)
        {
            var when = question.When ?? page.When;
            var notes = Joined([when is null ? "" : Condition(when, "AttachIf"), question.Hint?[language] ?? ""]);
            pdf.Entry(new PdfEntry(number, "", [], [new PdfTicks(W("Attachments"), "", [(Label(question), notes)], Several: true)]));
        }
    }

    private void WriteSignature()
    {
        pdf.Heading(2, $"{numbers.SignatureNumber} {W("Signature")}");
        foreach (var (question, number) in numbers.Statements)
        {
            pdf.Entry(new PdfEntry(number, "", [], [new PdfTicks(W("Signature"), "", [(Label(question), Joined(Notes(question, "AnswerIf")))], Several: true)]));
        }

        pdf.Entry(new PdfEntry("", "", [numbers.Statements.Count == 0 ? W("SignatureText") : ""],
        [
            new PdfCell(W("Date"), W("Date"), Boxes: "__.__.____"), new PdfCell(W("Place"), W("Place"), 0.5),
            new PdfCell(W("Sign"), W("Sign"), 1, Lines: 2), new PdfCell(W("PrintedName"), W("PrintedName")),
        ]));
    }

    private void WriteFoot()
    {
        pdf.Heading(3, W("LegalBasis"));
        pdf.List(offered.Form.LegalBasis.Select(statute => statute[language]));
        pdf.Heading(3, W("Privacy"));
        pdf.Paragraph(W("PrivacyText", offered.Authority.Name[language], offered.Settings.Contact.Name[language]), PdfParagraphStyle.Small);
    }

    private string Label(Question question) => question.Label[language] + (question is { Required: true, TakesAnswer: true } ? "\u00A0*" : "");

    private IReadOnlyList<string> Notes(Question question, string condition) =>
    [
        question.When is { } when ? Condition(when, condition) : "",
        question.Hint?[language] ?? "",
        question is IdentityCodeQuestion { Ground: var ground } ? ground[language] : "",
    ];

    private static string Joined(IEnumerable<string> notes) => string.Join('\n', notes.Where(note => note.Length > 0));

    private string Condition(Rule rule, string sentence) => conditions.Say(rule) is { } words ? W(sentence, words) : W("WhenNeeded");
}
