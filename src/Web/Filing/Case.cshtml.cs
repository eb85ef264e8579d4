using Kevytasiointi.Casework.Access;
using Kevytasiointi.Casework.Documents;
using Kevytasiointi.Casework.Filing;
using Kevytasiointi.Casework.Records.Audit;
using Kevytasiointi.Casework.Records.Drafts;
using Kevytasiointi.Web.Components;
using Kevytasiointi.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace Kevytasiointi.Web.Filing;

/// <summary>
/// The shared view of a sent case, as the customer and every authority see it alike: procedure and authority, case number once given, handler once named,
/// start of handling, status and its date; and what the customer sent, which does not change any more.
/// </summary>
public sealed class CasePage(CaseQuery cases, TimeProvider clock) : FilingPage
{
    /// <summary>The case.</summary>
    public OpenCase Open { get; private set; } = null!;

    /// <summary>Where it stands.</summary>
    public StatusView Status => CaseWords.Status(Open.Case, Open.Offered.Form, Language);

    /// <summary>What has happened.</summary>
    public TimelineView Course => CaseWords.Timeline(Open, clock.GetUtcNow(), Language);

    /// <summary>What was sent, by page of the form.</summary>
    public IEnumerable<AnswerSection> Sections => AnswerSections.Of(Open, Language).Where(section => section.Answers.Count > 0);

    /// <summary>The files, each a download.</summary>
    public FileListView Files => new(Language, [.. Open.Attachments.Select(file => new FileView(
        Open.NameOf(file), file.Size, Addresses.CaseFile(Language, Open.Case.Id, file.Id), file.Scan == ScanState.NotScanned ? T["NotScanned"] : null))]);

    /// <summary>A page of what was sent.</summary>
    public SummaryListView Summary(AnswerSection section) =>
        new(Language, null, [.. section.Answers.Select(answer => new SummaryRow(answer.Label, answer.Lines, Key: answer.Question.Key) { Rows = answer.Rows })]);

    /// <summary>Shows the page.</summary>
    public async Task<IActionResult> OnGetAsync()
    {
        if (await cases.OpenAsync(Scope, Id("caseId"), AuditAction.ViewCase, null, Cancellation) is not { } open)
        {
            return NotFound();
        }

        Open = open;
        Shell.Title = open.Offered.Form.Name[Language];
        Shell.AuthorityName = open.Offered.Authority.Name[Language];
        Shell.IsRehearsal = open.Case.Rehearsal;
        return Page();
    }
}
