using Kevytasiointi.Running;
using Xunit;

namespace Kevytasiointi.Browser.Tests;

public sealed class RunningServiceTests
{
    [Fact]
    public async Task Service_told_to_stop_ends_well()
    {
        await using var service = await RunningService.StartAsync();
        Assert.Equal(0, await service.StopAsync());
        Assert.Contains("Now listening on", service.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Service_that_was_killed_starts_again_upon_its_data()
    {
        var home = Directory.CreateTempSubdirectory("kevytasiointi-");
        try
        {
            await using (var killed = await RunningService.StartAsync(home: home))
            {
                await killed.KillAsync();
            }

            Assert.True(home.Exists);
            await using var again = await RunningService.StartAsync(home: home);
            using var client = new HttpClient();
            Assert.True((await client.GetAsync(new Uri(again.Address, "/health/live"), TestContext.Current.CancellationToken)).IsSuccessStatusCode);
        }
        finally
        {
            home.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Service_that_cannot_start_says_why()
    {
        var settings = new Dictionary<string, string> { ["ASPNETCORE_URLS"] = "no-address" };
        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => RunningService.StartAsync(settings));
        Assert.Contains("no-address", fault.Message, StringComparison.Ordinal);
    }
}
