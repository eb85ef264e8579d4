using Kevytasiointi.Casework.Access;
using Kevytasiointi.Casework.Filing;
using Kevytasiointi.Casework.Records.Cases;
using Kevytasiointi.Casework.Tests.Desk;
using Kevytasiointi.Forms.Languages;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Kevytasiointi.Casework.Tests.Filing;

/// <summary>A draft begun in a project the customer has.</summary>
public sealed class StartDraftTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task What_the_project_knows_is_not_asked_again_and_the_project_stays_one(Provider provider)
    {
        await using var world = await DeskWorld.NewAsync(provider);
        var sent = await SentAsync(world);
        var draft = await StartAsync(world, new CustomerScope(sent.CustomerId), sent.OfferId, sent.ProjectId);
        var open = (await world.AskAsync<DraftQuery, OpenDraft?>(query => query.FindAsync(new CustomerScope(sent.CustomerId), draft!.Value, Stop)))!;
        Assert.Equal(sent.ProjectId, open.Draft.ProjectId);
        Assert.Equal(("Varikkotie 14", "040 000 0001"), ((string?)open.Content.Answers["sijainti"]!["address"]!["street"], (string?)open.Content.Answers["henkilo"]!["phone"]));
        Assert.Null(open.Content.Answers["kuvaus"]);
    }

    [Theory, EveryDatabase]
    public async Task Nobody_begins_a_draft_in_somebody_elses_project(Provider provider)
    {
        await using var world = await DeskWorld.NewAsync(provider);
        var sent = await SentAsync(world);
        var other = await world.AskAsync<RecognisePerson, Guid>(act => act.ExecuteAsync(new IdentifiedPerson("hetu", "010594Y9032", "Erik", "Lindqvist", null, "sv", false), Stop));
        Assert.Null(await StartAsync(world, new CustomerScope(other), sent.OfferId, sent.ProjectId));
        Assert.Null(await StartAsync(world, new CustomerScope(sent.CustomerId), sent.OfferId, sent.Id));
    }

    private static async Task<Case> SentAsync(DeskWorld world)
    {
        var caseId = await world.FileAsync();
        await using var db = world.Database.Open();
        return await db.Set<Case>().AsNoTracking().SingleAsync(row => row.Id == caseId, Stop);
    }

    private static Task<Guid?> StartAsync(DeskWorld world, CustomerScope customer, Guid offer, Guid project) =>
        world.AskAsync<StartDraft, Guid?>(act => act.ExecuteAsync(customer, offer, project, Language.Fi, Stop));
}
