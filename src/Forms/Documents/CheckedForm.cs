using Kevytasiointi.Forms.Definitions;
using Kevytasiointi.Forms.Questions;

namespace Kevytasiointi.Forms.Documents;

/// <summary>A form whose every part is right, beside the document it was read from, so that a check can name the line.</summary>
internal sealed class CheckedForm(FormDefinition form, DocumentNode document)
{
    public FormDefinition Form => form;

    public DocumentNode Document => document;

    /// <summary>The pages, each with its place.</summary>
    public IEnumerable<(Page Page, DocumentNode At)> Pages => form.Pages.Zip(document.Find("pages")!.Items);

    /// <summary>The questions, each with its place.</summary>
    public IEnumerable<(Question Question, DocumentNode At)> Questions => Pages.SelectMany(page => QuestionsOf(page.Page, page.At));

    /// <summary>The same, with what is asked in rows after each question of rows.</summary>
    public IEnumerable<(Question Question, DocumentNode At)> Everything => Questions.SelectMany(question => InRows(question.Question, question.At).Prepend(question));

    /// <summary>What a question asks in its rows, each with its place; nothing for other questions.</summary>
    public static IEnumerable<(Question Question, DocumentNode At)> InRows(Question question, DocumentNode at) =>
        question is RowsQuestion rows ? rows.Columns.Zip((at.Find("columns") ?? at.Find("questions"))!.Items) : [];

    public static IEnumerable<(Question Question, DocumentNode At)> QuestionsOf(Page page, DocumentNode at) =>
        page.Questions.Zip(at.Find("questions")!.Items);
}
