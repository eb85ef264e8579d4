using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Kevytasiointi.Simulators.Companies;

/// <summary>Where the service itself answers, so that it can ask the demo's own pages.</summary>
internal static class OwnAddress
{
    /// <summary>The address of a page of the running service, or none before it runs.</summary>
    public static Uri? Of(IServer server, string path)
    {
        if (server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault(address => address.StartsWith("http:", StringComparison.Ordinal)) is not { } address)
        {
            return null;
        }

        var anywhere = address.Replace("://+", "://127.0.0.1", StringComparison.Ordinal).Replace("://*", "://127.0.0.1", StringComparison.Ordinal)
            .Replace("://0.0.0.0", "://127.0.0.1", StringComparison.Ordinal).Replace("://[::]", "://127.0.0.1", StringComparison.Ordinal);
        return new Uri(new Uri(anywhere), path);
    }
}
