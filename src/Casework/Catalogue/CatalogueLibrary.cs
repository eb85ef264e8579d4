namespace Kevytasiointi.Casework.Catalogue;

/// <summary>
/// Keeps the public catalogue in memory, so that neither the offers of the whole country nor the search index are made anew for each reader. A change
/// is seen within <see cref="Freshness"/>; the start page of an offer always tells its state of now.
/// </summary>
public sealed class CatalogueLibrary(TimeProvider clock) : IDisposable
{
    /// <summary>How old the catalogue shown may be.</summary>
    public static readonly TimeSpan Freshness = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim reading = new(1);
    private volatile Kept? kept;

    /// <summary>The catalogue of now, or of a moment ago.</summary>
    public async Task<PublicCatalogue> GetAsync(CatalogueQuery query, CancellationToken cancellation)
    {
        if (kept is { } fresh && IsFresh(fresh))
        {
            return fresh.Catalogue;
        }

        // While one reads, the others are shown what there is; only the first readers of all have to wait.
        if (!await reading.WaitAsync(kept is null ? Timeout.InfiniteTimeSpan : TimeSpan.Zero, cancellation))
        {
            return kept!.Catalogue;
        }

        try
        {
            var known = kept;
            if (known is null || !IsFresh(known))
            {
                var began = clock.GetUtcNow();
                kept = known = new Kept(await ReadAsync(query, known?.Catalogue, cancellation), began);
            }

            return known.Catalogue;
        }
        finally
        {
            reading.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => reading.Dispose();

    private static async Task<PublicCatalogue> ReadAsync(CatalogueQuery query, PublicCatalogue? before, CancellationToken cancellation)
    {
        var offers = await query.ListAsync(cancellation);
        var readyMade = await query.ReadyMadeAsync(cancellation);
        return before?.Shows(offers, readyMade) == true ? before : new PublicCatalogue(offers, readyMade, before);
    }

    private bool IsFresh(Kept what) => clock.GetUtcNow() - what.Began < Freshness;

    private sealed record Kept(PublicCatalogue Catalogue, DateTimeOffset Began);
}
