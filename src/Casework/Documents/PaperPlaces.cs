using Kevytasiointi.Forms.Languages;
using Kevytasiointi.Forms.Papers;
using Kevytasiointi.Forms.Questions;
using Kevytasiointi.Package.Pdf;

namespace Kevytasiointi.Casework.Documents;

/// <summary>A question's places to fill as they are printed.</summary>
internal sealed class PaperPlaces(Language language, Question question)
{
    private const double Third = 0.34;
    private const double Half = 0.5;

    /// <summary>Where the question is answered.</summary>
    public IReadOnlyList<PdfPlace> All => [.. question.OnPaper.Select(Print).OfType<PdfPlace>()];

    /// <summary>What else is to be known: that nothing is filled in, or what may be written in a column.</summary>
    public IEnumerable<string> Notes => question.OnPaper.SelectMany(NotesOf);

    private PdfPlace? Print(PaperField field)
    {
        var label = (field.Label?[language] ?? "") + (field.Optional ? $" {BlankForm.Words[language, "IfAny"]}" : "");
        var description = label.Length > 0 ? $"{question.Label[language]}: {label}" : question.Label[language];
        return field switch
        {
            PaperLines lines => new PdfCell(description, label, Share(lines.Width), lines.Lines, lines.Unit?[language] ?? ""),
            PaperBoxes boxes => new PdfCell(description, label, Boxes: boxes.Pattern),
            PaperTicks ticks => new PdfTicks(description, label, [.. ticks.Choices.Select(choice => (choice.Label[language], choice.Hint?[language] ?? ""))], ticks.Several),
            PaperGrid grid => new PdfGrid(description, [.. grid.Columns.Select(Column)], [.. grid.RowNames.Select(name => name[language])]),
            PaperNote => null,
            _ => throw new NotSupportedException($"There is no way to print {field.GetType().Name}."),
        };
    }

    private IEnumerable<string> NotesOf(PaperField field) => field switch
    {
        PaperNote note => [note.Text[language]],
        PaperGrid grid => [.. grid.Columns.Where(column => column.Field is PaperTicks).Select(Choices), grid.MayGoOn ? BlankForm.Words[language, "MoreRows"] : ""],
        PaperTicks { Several: true } => [BlankForm.Words[language, "TickSeveral"]],
        _ => [],
    };

    private string Choices(PaperColumn column) =>
        $"{column.Label[language]}: {string.Join(" / ", ((PaperTicks)column.Field).Choices.Select(choice => choice.Label[language]))}";

    private (string Header, double Weight) Column(PaperColumn column)
    {
        const double narrow = 1.3, middling = 1.6, wide = 2.3;
        return (column.Label[language] + (column.Required ? "\u00A0*" : "") + Unit(column.Field), column.Field switch
        {
            PaperLines { Width: PaperWidth.Whole } => wide,
            PaperLines { Width: PaperWidth.Half } or PaperTicks => middling,
            _ => narrow,
        });
    }

    private string Unit(PaperField field) => field is PaperLines { Unit: { } unit } ? $" ({unit[language]})" : "";

    private static double Share(PaperWidth width) => width switch { PaperWidth.Third => Third, PaperWidth.Half => Half, _ => 1 };
}
