using Kevytasiointi.Casework.Access;
using Kevytasiointi.Casework.Records;
using Kevytasiointi.Forms.Languages;
using Kevytasiointi.Package.Pdf;

namespace Kevytasiointi.Casework.Documents;

/// <summary>
/// The papers of a case, rendered on demand from what never changes: the receipt (asiointilaki 12 §, hallintolaki 17 §) and the case
/// document that goes into case management. Same case, same bytes.
/// </summary>
public static class CasePapers
{
    internal static readonly Texts Words = Texts.Embedded(typeof(CasePapers).Assembly, "CasePapers");

    /// <summary>The receipt: reference, time of arrival, receiving authority, list of documents, contact, and that it does not bind as to the handling.</summary>
    public static byte[] Receipt(OpenCase open, Language language)
    {
        var pdf = Begin(open, language, Words[language, "ReceiptTitle"]);
        pdf.Heading(1, Words[language, "ReceiptTitle"]);
        pdf.Paragraph(Words[language, "ReceiptLead", open.Offered.Authority.Name[language], HelsinkiTime.DateTime(open.Case.ArrivedAt, language)], PdfParagraphStyle.Lead);
        pdf.Highlight(Words[language, "Reference"], open.Case.Reference);
        pdf.Facts(Facts(open, language));
        pdf.Heading(2, Words[language, "Documents"]);
        pdf.List(DocumentNames(open, language));
        pdf.Heading(2, Words[language, "WhatNext"]);
        pdf.Paragraph(open.Offered.Settings.ProcessingDays is { } days
            ? Words[language, "NextWithDays", days.ToString(System.Globalization.CultureInfo.InvariantCulture)]
            : Words[language, "Next"]);
        var contact = open.Offered.Settings.Contact;
        pdf.Paragraph(Words[language, "Contact", contact.Name[language], contact.Phone, contact.Email]);
        pdf.Rule();
        pdf.Paragraph(Words[language, "NotBinding"], PdfParagraphStyle.Small);
        return Bytes(pdf);
    }

    /// <summary>What was sent, in form order, for case management and for the customer. A non-disclosure order is told at the top .</summary>
    /// <param name="open">The case.</param>
    /// <param name="language">The language of the document's own words.</param>
    /// <param name="withProtected">Whether addresses, telephone numbers and e-mail addresses stand in it though the sender has a non-disclosure order.</param>
    public static byte[] CaseDocument(OpenCase open, Language language, bool withProtected = true)
    {
        var hides = open.Evidence.Person.AddressProtected && !withProtected;
        var pdf = Begin(open, language, open.Offered.Form.Name[language]);
        pdf.Heading(1, open.Offered.Form.Name[language]);
        pdf.Highlight(Words[language, "Reference"], open.Case.Reference);
        pdf.Facts(Facts(open, language));
        if (open.Evidence.Person.AddressProtected)
        {
            pdf.Paragraph(Words[language, hides ? "ProtectedHidden" : "Protected"], PdfParagraphStyle.Lead);
        }

        foreach (var section in (hides ? AnswerSections.WithoutProtected(open, language) : AnswerSections.Of(open, language)).Where(section => section.Answers.Count > 0))
        {
            pdf.Heading(2, section.Title);
            PaperAnswers.Write(pdf, section.Answers, language);
        }

        return Bytes(pdf);
    }

    /// <summary>The list of documents a receipt must have: the form itself and each file by name and size.</summary>
    public static IEnumerable<string> DocumentNames(OpenCase open, Language language) =>
        open.Attachments.Select(file => $"{open.NameOf(file)} ({FileSize.Say(file.Size, language)})").Prepend(open.Offered.Form.Name[language]);

    private static PdfDocument Begin(OpenCase open, Language language, string title)
    {
        var pdf = new PdfDocument(new PdfSettings
        {
            Title = $"{title} {open.Case.Reference}",
            Language = language.Code(),
            Author = open.Offered.Authority.Name[language],
            Subject = open.Offered.Form.Name[language],
            Made = open.Case.ArrivedAt,
            PageWord = (page, pages) => Words[language, "Page",
                page.ToString(System.Globalization.CultureInfo.InvariantCulture), pages.ToString(System.Globalization.CultureInfo.InvariantCulture)],
        });
        pdf.Letterhead(open.Offered.Authority.Name[language], open.Offered.Unit.Name[language]);
        if (open.Case.Rehearsal)
        {
            pdf.Marking(Words[language, "Rehearsal"]);
        }

        return pdf;
    }

    private static IEnumerable<(string Label, IReadOnlyList<string> Values)> Facts(OpenCase open, Language language)
    {
        yield return (Words[language, "Matter"], [open.Offered.Form.Name[language]]);
        yield return (Words[language, "Authority"], [open.Offered.Authority.Name[language], open.Offered.Unit.Name[language]]);
        yield return (Words[language, "Sender"], [open.Evidence.Person.Name]);
        yield return (Words[language, "ArrivedAt"], [HelsinkiTime.DateTime(open.Case.ArrivedAt, language)]);
        yield return (Words[language, "Hash"], [open.Submissions[0].Sha256]);
    }

    private static byte[] Bytes(PdfDocument pdf)
    {
        using var memory = new MemoryStream();
        pdf.Save(memory);
        return memory.ToArray();
    }
}
