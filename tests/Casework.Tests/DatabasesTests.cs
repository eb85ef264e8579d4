using Kevytasiointi.Casework.Records.Keys;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Kevytasiointi.Casework.Tests;

public sealed class DatabasesTests
{
    [Theory, EveryDatabase]
    public async Task Each_test_has_a_database_of_its_own(Provider provider)
    {
        await using var first = await TestDatabase.NewAsync(provider);
        await using var second = await TestDatabase.NewAsync(provider);
        using var keys = new TestKeys();
        await using (var db = first.Open())
        {
            db.Set<DataKey>().Add(keys.Sealer.NewKey(Guid.Parse("0199aaaa-0000-7000-8000-000000000001")));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        await using var read = first.Open();
        await using var other = second.Open();
        Assert.Equal(1, await read.Set<DataKey>().CountAsync(TestContext.Current.CancellationToken));
        Assert.Equal(0, await other.Set<DataKey>().CountAsync(TestContext.Current.CancellationToken));
        Assert.Equal(provider == Provider.Sqlite ? "Microsoft.EntityFrameworkCore.Sqlite" : "Npgsql.EntityFrameworkCore.PostgreSQL", read.Database.ProviderName);
    }
}
