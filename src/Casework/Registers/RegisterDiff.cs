namespace Kevytasiointi.Casework.Registers;

/// <summary>What would change if one register file took another's place .</summary>
/// <param name="Added">Entries that are new.</param>
/// <param name="Changed">Entries that say something else than before.</param>
/// <param name="Removed">Entries that would be gone.</param>
public sealed record RegisterDiff(
    IReadOnlyList<RegisterEntry> Added, IReadOnlyList<RegisterChange> Changed, IReadOnlyList<RegisterEntry> Removed)
{
    /// <summary>Whether nothing would change.</summary>
    public bool IsEmpty => Added.Count + Changed.Count + Removed.Count == 0;

    /// <summary>The change in lines: + new, - gone, ~ changed, and at the end how many of each.</summary>
    public IEnumerable<string> Lines =>
    [
        .. Added.Select(entry => $"+ {entry.Code} {entry.Name.Fi}"),
        .. Removed.Select(entry => $"- {entry.Code} {entry.Name.Fi}"),
        .. Changed.SelectMany(change => change.Members.Select(member => $"~ {change.Code} {member}")),
        $"{Added.Count} new, {Changed.Count} changed, {Removed.Count} gone",
    ];

    /// <summary>Compares two files of one kind.</summary>
    public static RegisterDiff Of(RegisterDocument before, RegisterDocument after)
    {
        var (was, becomes) = (before.Entries.ToDictionary(entry => entry.Code), after.Entries.ToDictionary(entry => entry.Code));
        return new RegisterDiff(
            [.. after.Entries.Where(entry => !was.ContainsKey(entry.Code))],
            [.. after.Entries.Where(entry => was.ContainsKey(entry.Code)).Select(entry => RegisterChange.Of(was[entry.Code], entry)).Where(change => change.Members.Count > 0)],
            [.. before.Entries.Where(entry => !becomes.ContainsKey(entry.Code))]);
    }
}

/// <summary>How one entry changes.</summary>
/// <param name="Code">The entry.</param>
/// <param name="Members">Each member that changes, as <c>validTo: – → 2026-12-31</c>.</param>
public sealed record RegisterChange(string Code, IReadOnlyList<string> Members)
{
    internal static RegisterChange Of(RegisterEntry before, RegisterEntry after) => new(
        after.Code,
        [.. Told(before).Zip(Told(after))
            .Where(pair => pair.First.Value != pair.Second.Value)
            .Select(pair => $"{pair.First.Name}: {pair.First.Value} → {pair.Second.Value}")]);

    private static IEnumerable<(string Name, string Value)> Told(RegisterEntry entry) =>
    [
        ("name.fi", entry.Name.Fi),
        ("name.sv", entry.Name.Sv),
        ("name.en", entry.Name.En),
        ("validFrom", Said(entry.ValidFrom?.ToString("O", null))),
        ("validTo", Said(entry.ValidTo?.ToString("O", null))),
        ("successor", Said(entry.Successor)),
        ("alsoSucceededBy", Said(string.Join(' ', entry.AlsoSucceededBy))),
        ("county", Said(entry.County)),
        ("selectable", entry.Selectable ? "true" : "false"),
        ("website", Said(entry.Website?.OriginalString)),
    ];

    private static string Said(string? value) => string.IsNullOrEmpty(value) ? "–" : value;
}
