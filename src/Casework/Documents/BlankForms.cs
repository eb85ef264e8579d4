using System.Collections.Concurrent;
using Kevytasiointi.Casework.Records.Offers;
using Kevytasiointi.Forms.Languages;
using Microsoft.Extensions.Caching.Memory;

namespace Kevytasiointi.Casework.Documents;

/// <summary>
/// Blank forms that were asked for lately, so that a link can tell its size and a paper that many print is made once. The sizes are kept for good, the
/// papers within a limit: there may be tens of thousands of offers.
/// </summary>
public sealed class BlankForms : IDisposable
{
    private const long MostBytes = 32L * 1024 * 1024;

    private readonly ConcurrentDictionary<(Guid OfferVersion, Language Language), int> sizes = new();
    private readonly MemoryCache papers = new(new MemoryCacheOptions { SizeLimit = MostBytes });

    /// <summary>The paper of an offer version in a language.</summary>
    /// <param name="offered">The offer.</param>
    /// <param name="language">The language.</param>
    /// <param name="write">Makes it.</param>
    public byte[] Get(OfferedProcedure offered, Language language, Func<byte[]> write)
    {
        var key = (offered.Version.Id, language);
        if (papers.TryGetValue(key, out byte[]? known))
        {
            return known!;
        }

        var paper = write();
        sizes[key] = paper.Length;
        return papers.Set(key, paper, new MemoryCacheEntryOptions { Size = paper.Length });
    }

    /// <summary>Its size in bytes.</summary>
    public int SizeOf(OfferedProcedure offered, Language language, Func<byte[]> write) =>
        sizes.TryGetValue((offered.Version.Id, language), out var known) ? known : Get(offered, language, write).Length;

    /// <inheritdoc/>
    public void Dispose() => papers.Dispose();
}
