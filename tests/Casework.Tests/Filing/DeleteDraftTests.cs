using Kevytasiointi.Casework.Records.Audit;
using Kevytasiointi.Casework.Tests.Retention;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Kevytasiointi.Casework.Tests.Filing;

public sealed class DeleteDraftTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    [Trait("Requirement", "R-039")]
    public async Task Deleted_draft_leaves_no_key_at_once_and_no_file_however_the_service_ended(Provider provider)
    {
        await using var world = await DraftWorld.NewAsync(provider);
        var draft = await world.DraftAsync(endsInDays: 30, files: 2);
        var files = await world.Rig.ReadAsync(db => db.Attachments.Select(row => row.Id).ToListAsync(Stop));
        Assert.True(await world.DeleteAsync(draft));
        Assert.False(await world.DeleteAsync(draft));

        Assert.Null(await world.FindAsync(draft));
        var owner = await world.Rig.ReadAsync(db => db.People.Select(row => row.Id).SingleAsync(Stop));
        Assert.Equal(
            new[] { world.Rig.CaseKey.Id, world.AuthorityId, owner }.Order(),
            (await world.Rig.ReadAsync(db => db.DataKeys.Select(row => row.Id).ToListAsync(Stop))).Order());
        Assert.Equal(1, await world.Rig.ReadAsync(db => db.AuditEntries.CountAsync(row => row.Action == AuditAction.Draft && row.Detail == "delete", Stop)));

        Assert.All(files, file => world.Files.Open(file).Dispose()); // as if the service had ended right after the commit: the files are owed
        await world.SendNudgesAsync();
        Assert.All(files, file => Assert.ThrowsAny<IOException>(() => world.Files.Open(file)));
    }
}
