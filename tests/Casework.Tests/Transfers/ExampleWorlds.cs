using Kevytasiointi.Casework.Tests.Desk;

namespace Kevytasiointi.Casework.Tests.Transfers;

/// <summary>One world on each kind of database for all examples: each files a case of its own in it.</summary>
public sealed class ExampleWorlds : IAsyncDisposable
{
    private readonly Dictionary<Provider, DeskWorld> worlds = [];

    /// <summary>The world on this kind of database.</summary>
    public async Task<DeskWorld> GetAsync(Provider provider) =>
        worlds.TryGetValue(provider, out var known) ? known : worlds[provider] = await DeskWorld.NewAsync(provider);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var world in worlds.Values)
        {
            await world.DisposeAsync();
        }
    }
}
