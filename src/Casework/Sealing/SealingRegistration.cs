using Microsoft.Extensions.DependencyInjection;

namespace Kevytasiointi.Casework.Sealing;

/// <summary>What sealing needs from the container.</summary>
public static class SealingRegistration
{
    /// <summary>Adds the key store, the sealer and the search index. Wants <see cref="KeyStoreSettings"/>.</summary>
    public static IServiceCollection AddSealing(this IServiceCollection services) => services
        .AddSingleton<KeyStore>()
        .AddSingleton<Sealer>()
        .AddSingleton<SearchIndex>();
}
