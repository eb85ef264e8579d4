using Kevytasiointi.Forms.Languages;
using Kevytasiointi.Forms.Questions;
using Kevytasiointi.Package.Pdf;

namespace Kevytasiointi.Casework.Documents;

/// <summary>Answers on paper: labels and values side by side, and rows as a table, or each under a heading of its own where a table would not fit.</summary>
internal static class PaperAnswers
{
    private const string Nothing = "–";

    /// <summary>Writes the answers of one page in form order.</summary>
    public static void Write(PdfDocument pdf, IReadOnlyList<SaidAnswer> answers, Language language)
    {
        var facts = new List<(string Label, IReadOnlyList<string> Values)>();
        foreach (var answer in answers)
        {
            if (answer.Rows is not { Rows.Count: > 0 } rows)
            {
                facts.Add((answer.Label, Lines(answer, language)));
                continue;
            }

            WriteFacts(pdf, facts);
            WriteRows(pdf, answer.Label, rows);
            if (answer.Hidden)
            {
                pdf.Paragraph(CasePapers.Words[language, "HiddenAnswer"]);
            }
        }

        WriteFacts(pdf, facts);
    }

    private static void WriteFacts(PdfDocument pdf, List<(string Label, IReadOnlyList<string> Values)> facts)
    {
        if (facts.Count > 0)
        {
            pdf.Facts([.. facts]);
            facts.Clear();
        }
    }

    private static void WriteRows(PdfDocument pdf, string label, SaidRows rows)
    {
        if (rows.FitsTable)
        {
            pdf.Heading(3, label);
            pdf.Table([rows.RowTitle, .. rows.Headers], [.. rows.Rows.Select(row => (IReadOnlyList<string>)[row.Name, .. row.Cells.Select(InCell)])]);
            return;
        }

        foreach (var row in rows.Rows)
        {
            pdf.Heading(3, $"{label}: {row.Name}");
            pdf.Facts(rows.Headers.Zip(row.Cells));
        }
    }

    private static string InCell(IReadOnlyList<string> lines) => lines.Count == 0 ? Nothing : string.Join('\n', lines);

    private static IReadOnlyList<string> Lines(SaidAnswer answer, Language language) =>
        answer.Hidden ? [.. answer.Lines, CasePapers.Words[language, "HiddenAnswer"]]
        : answer.Lines.Count > 0 ? answer.Lines
        : [CasePapers.Words[language, "NoAnswer"]];
}
