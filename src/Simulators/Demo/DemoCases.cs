using System.Text.Json.Nodes;
using Kevytasiointi.Casework.Access;
using Kevytasiointi.Casework.Catalogue;
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

/// <summary>
/// Files a made-up case through the same acts as a customer, and handles it as far as wanted through the same acts as an official; each in a unit of work of
/// its own, as one request does.
/// </summary>
public sealed class DemoCases(IServiceScopeFactory scopes, DemoPeople people)
{
    /// <summary>Files and handles one.</summary>
    /// <param name="wanted">The case.</param>
    /// <param name="at">When it is filed.</param>
    /// <param name="project">The customer's project it belongs to, or none yet.</param>
    /// <param name="stop">Ends the work.</param>
    /// <returns>The project it went to.</returns>
    /// <exception cref="InvalidOperationException">It could not be filed or handled as wanted; the message says why.</exception>
    public async Task<Guid> FileAsync(DemoCase wanted, DateTimeOffset at, Guid? project, CancellationToken stop)
    {
        var clock = new FixedClock(at);
        var offer = await AskAsync<CatalogueQuery, CataloguedOffer?>(clock, query => query.FindAsync(wanted.Authority, wanted.Offer, stop))
            ?? throw new InvalidOperationException($"The demo's authority {wanted.Authority} has no offer {wanted.Offer}.");
        var customer = new CustomerScope(await RecogniseAsync(wanted.Customer, clock, stop), AuditSource.Background);
        var draft = await AskAsync<StartDraft, Guid?>(clock, act => act.ExecuteAsync(customer, offer.Offer.Id, project, wanted.Language, stop))
            ?? throw new InvalidOperationException($"The demo's offer {wanted.Authority}/{wanted.Offer} takes no drafts.");
        await FillAsync(wanted, customer, draft, offer.Offered.Form, clock, stop);
        var begun = (await AskAsync<DraftQuery, OpenDraft?>(null, query => query.FindAsync(customer, draft, stop)))!.Draft.ProjectId;
        if (wanted.Draft)
        {
            return begun;
        }

        var sent = await AskAsync<SendCase, SendCaseResult>(clock, act => act.ExecuteAsync(customer, draft, new Identification("strong", at), at, null, stop));
        if (sent is not SendCaseResult.Sent)
        {
            throw new InvalidOperationException($"The demo's case of {wanted.Authority}/{wanted.Offer} could not be sent: {sent}.");
        }

        if (wanted.Handler is { } handler)
        {
            await HandleAsync(wanted, handler, draft, clock, stop);
        }

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
            await AskAsync<SavePage, SavePageResult>(clock, act =>
                act.ExecuteAsync(customer, draft, page.Key, PostedFields.Of(page, fields), null, wanted.Language, stop));
        }
    }

    private async Task HandleAsync(DemoCase wanted, string handler, Guid caseId, FixedClock clock, CancellationToken stop)
    {
        var person = await RecogniseAsync(handler, clock, stop);
        var official = await AskAsync<OfficialQuery, OfficialScope?>(null, query => query.FindAsync(person, AuditSource.Background, stop))
            ?? throw new InvalidOperationException($"{handler} has no role.");
        clock.Pass(TimeSpan.FromHours(5));
        await MustAsync<TakeCase, DeskResult>(DeskResult.Done, act => act.ExecuteAsync(official, caseId, null, stop));
        if (wanted.PackageTaken)
        {
            clock.Pass(TimeSpan.FromMinutes(10));
            await MustAsync<TakePackage, bool>(true, async act => await act.ExecuteAsync(official, caseId, stop) is PackageAnswer.Package);
        }

        if (wanted.CaseNumber is { } number)
        {
            clock.Pass(TimeSpan.FromMinutes(20));
            await MustAsync<GiveCaseNumber, DeskResult>(DeskResult.Done, act => act.ExecuteAsync(official, caseId, number, null, stop));
            if (wanted.Moved)
            {
                await MustAsync<CompleteTransfer, CompleteTransferResult>(CompleteTransferResult.Done, act => act.ExecuteAsync(official, caseId, number, null, stop));
            }
        }

        if (wanted.Outcome is { } outcome)
        {
            clock.Pass(TimeSpan.FromHours(20));
            await MustAsync<HandleCase, DeskResult>(DeskResult.Done, act => act.ExecuteAsync(official, caseId, outcome, stop));
        }

        async Task MustAsync<TAct, TResult>(TResult expected, Func<TAct, Task<TResult>> act)
            where TAct : notnull
        {
            if (await AskAsync(clock, act) is { } result && !Equals(result, expected))
            {
                throw new InvalidOperationException($"{handler} could not handle the demo's case of {wanted.Authority}/{wanted.Offer}: {typeof(TAct).Name} said {result}.");
            }
        }
    }

    private async Task AttachAsync(CustomerScope customer, Guid draft, string question, JsonArray files, FixedClock clock, CancellationToken stop)
    {
        foreach (var name in files.Select(file => (string?)file?["name"]).OfType<string>())
        {
            using var content = new MemoryStream(DemoFile.Of(name, clock.GetUtcNow()));
            await AskAsync<AttachFile, AttachFileResult>(clock, act =>
                act.ExecuteAsync(customer, draft, question, Path.ChangeExtension(name, ".pdf"), content, stop));
        }
    }

    private Task<Guid> RecogniseAsync(string slug, FixedClock clock, CancellationToken stop) =>
        AskAsync<RecognisePerson, Guid>(clock, act => act.ExecuteAsync(people.Find(slug).Person, stop));

    /// <summary>Asks or does one thing in a unit of work of its own: by a clock of the past, or today.</summary>
    private async Task<TResult> AskAsync<TAct, TResult>(FixedClock? clock, Func<TAct, Task<TResult>> ask)
        where TAct : notnull
    {
        await using var scope = scopes.CreateAsyncScope();
        return await ask(clock is null ? scope.ServiceProvider.GetRequiredService<TAct>() : ActivatorUtilities.CreateInstance<TAct>(scope.ServiceProvider, clock));
    }
}
