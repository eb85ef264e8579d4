namespace Kevytasiointi.Casework.Registers;

/// <summary>What can be wrong in a register file that is well-formed.</summary>
internal static class RegisterCheck
{
    /// <summary>The faults, each naming the entry and the remedy.</summary>
    public static IEnumerable<string> Faults(RegisterDocument document)
    {
        var codes = document.Entries.Select(entry => entry.Code).ToHashSet();
        if (document.Entries.Count == 0)
        {
            yield return "There are no entries.";
        }

        foreach (var twice in document.Entries.GroupBy(entry => entry.Code).Where(group => group.Count() > 1))
        {
            yield return $"{twice.Key} stands {twice.Count()} times: give each authority one entry.";
        }

        foreach (var fault in document.Entries.SelectMany(entry => Faults(entry, codes)))
        {
            yield return fault;
        }

        foreach (var entry in document.Entries.Where(entry => IsItsOwnSuccessor(entry, document)))
        {
            yield return $"{entry.Code} is its own successor in the end: the successors go in a circle.";
        }
    }

    private static IEnumerable<string> Faults(RegisterEntry entry, HashSet<string> codes)
    {
        if (string.IsNullOrWhiteSpace(entry.Code) || entry.Code.Any(char.IsWhiteSpace))
        {
            yield return $"“{entry.Code}” is no code: it is empty or has spaces in it.";
        }

        if (string.IsNullOrWhiteSpace(entry.Name.Fi) || string.IsNullOrWhiteSpace(entry.Name.Sv) || string.IsNullOrWhiteSpace(entry.Name.En))
        {
            yield return $"{entry.Code} has no name in every language.";
        }

        if (entry.ValidFrom > entry.ValidTo)
        {
            yield return $"{entry.Code} ends before it begins.";
        }

        if (entry.Successor is not null && entry.ValidTo is null)
        {
            yield return $"{entry.Code} has a successor and no last day: write validTo.";
        }

        foreach (var unknown in entry.AlsoSucceededBy.Prepend(entry.Successor).OfType<string>().Where(code => !codes.Contains(code)))
        {
            yield return $"{entry.Code} names {unknown} as its successor, and there is no such entry.";
        }

        if (entry.Website is { } website && (!website.IsAbsoluteUri || website.Scheme is not ("https" or "http")))
        {
            yield return $"{entry.Code} has a website that is no web address: {website.OriginalString}.";
        }
    }

    private static bool IsItsOwnSuccessor(RegisterEntry entry, RegisterDocument document)
    {
        var passed = new HashSet<string>();
        for (var next = entry.Successor; next is not null && passed.Add(next); next = document.Entries.FirstOrDefault(each => each.Code == next)?.Successor)
        {
            if (next == entry.Code)
            {
                return true;
            }
        }

        return false;
    }
}
