using System.Text.Json.Nodes;
using Kevytasiointi.Casework.Access;
using Kevytasiointi.Casework.Catalogue;
using Kevytasiointi.Casework.Data;
using Kevytasiointi.Casework.Desk;
using Kevytasiointi.Casework.Filing;
using Kevytasiointi.Casework.Records.Audit;
using Kevytasiointi.Casework.Records.Cases;
using Kevytasiointi.Casework.Transfers;
using Kevytasiointi.Forms.Definitions;
using Kevytasiointi.Forms.Questions;
using Kevytasiointi.Simulators.SignIn;
using Microsoft.Extensions.DependencyInjection;

namespace Kevytasiointi.Simulators.Demo;

/// <summary>Files a made-up case through the same acts as a customer, and handles it as far as wanted through the same acts as an official.</summary>
public sealed class DemoCases(IServiceProvider services, DemoPeople people, CatalogueQuery catalogue, RecognisePerson recognise)
{
    /// <summary>Files and handles one.</summary>
    /// <param name="wanted">The case.</param>
    /// <param name="at">When it is filed.</param>
    /// <param name="project">The customer's project it belongs to, or none yet.</param>
    /// <param name="stop">Ends the work.</param>
    /// <returns>The project it went to.</returns>
    public async Task<Guid> FileAsync(DemoCase wanted, DateTimeOffset at, Guid? project, CancellationToken stop)
    {
        var clock = new FixedClock(at);
        var offer = await catalogue.FindAsync(wanted.Authority, wanted.Offer, stop)
            ?? throw new InvalidOperationException($"The demo's authority {wanted.Authority} has no offer {wanted.Offer}.");
        var customer = new CustomerScope(await recognise.ExecuteAsync(people.Find(wanted.Customer).Person, stop), AuditSource.Background);
        var draft = await Act<StartDraft>(clock).ExecuteAsync(customer, offer.Offer.Id, project, wanted.Language, stop)
            ?? throw new InvalidOperationException($"The demo's offer {wanted.Authority}/{wanted.Offer} takes no drafts.");
        await FillAsync(wanted, customer, draft, offer.Offered.Form, clock, stop);
        var begun = (await services.GetRequiredService<DraftQuery>().FindAsync(customer, draft, stop))!.Draft.ProjectId;
        if (wanted.Draft)
        {
            return begun;
        }

        var sent = await Act<SendCase>(clock).ExecuteAsync(customer, draft, new Identification("strong", at), at, null, stop);
        if (sent is not SendCaseResult.Sent)
        {
            throw new InvalidOperationException($"The demo's case of {wanted.Offer} could not be sent: {sent}.");
        }

        await HandleAsync(wanted, draft, clock, stop);
        return begun;
    }

    private async Task FillAsync(DemoCase wanted, CustomerScope customer, Guid draft, FormDefinition form, FixedClock clock, CancellationToken stop)
    {
        var answers = wanted.Answers(form);
        foreach (var page in form.Pages)
        {
            foreach (var files in page.Questions.OfType<AttachmentQuestion>().Where(question => answers[question.Key] is JsonArray))
            {
                await AttachAsync(customer, draft, files.Key, (JsonArray)answers[files.Key]!, clock, stop);
            }

            var fields = page.Questions.Where(question => question is not AttachmentQuestion).SelectMany(question => question.ToFields(answers[question.Key]));
            await Act<SavePage>(clock).ExecuteAsync(customer, draft, page.Key, PostedFields.Of(page, fields), null, wanted.Language, stop);
        }
    }

    private async Task HandleAsync(DemoCase wanted, Guid caseId, FixedClock clock, CancellationToken stop)
    {
        if (wanted.Handler is null)
        {
            return;
        }

        var person = await recognise.ExecuteAsync(people.Find(wanted.Handler).Person, stop);
        var official = (await services.GetRequiredService<OfficialQuery>().FindAsync(person, AuditSource.Background, stop))!;
        clock.Pass(TimeSpan.FromHours(5));
        await Act<TakeCase>(clock).ExecuteAsync(official, caseId, null, stop);
        if (wanted.PackageTaken)
        {
            clock.Pass(TimeSpan.FromMinutes(10));
            await Act<TakePackage>(clock).ExecuteAsync(official, caseId, stop);
        }

        if (wanted.CaseNumber is { } number)
        {
            clock.Pass(TimeSpan.FromMinutes(20));
            await Act<GiveCaseNumber>(clock).ExecuteAsync(official, caseId, number, null, stop);
            if (wanted.Moved)
            {
                await Act<CompleteTransfer>(clock).ExecuteAsync(official, caseId, number, null, stop);
            }
        }

        if (wanted.Outcome is { } outcome)
        {
            clock.Pass(TimeSpan.FromHours(20));
            await Act<HandleCase>(clock).ExecuteAsync(official, caseId, outcome, stop);
        }
    }

    private async Task AttachAsync(CustomerScope customer, Guid draft, string question, JsonArray files, FixedClock clock, CancellationToken stop)
    {
        foreach (var name in files.Select(file => (string?)file?["name"]).OfType<string>())
        {
            using var content = new MemoryStream(DemoFile.Of(name, clock.GetUtcNow()));
            await Act<AttachFile>(clock).ExecuteAsync(customer, draft, question, Path.ChangeExtension(name, ".pdf"), content, stop);
        }
    }

    private T Act<T>(FixedClock clock)
    {
        services.GetRequiredService<CaseworkDb>().ChangeTracker.Clear(); // each act is a request of its own, which remembers nothing of the one before
        return ActivatorUtilities.CreateInstance<T>(services, clock);
    }
}
