namespace Kevytasiointi.Web.Catalogue;

/// <summary>A procedure's purpose as it is read: the first sentence large, the rest below it.</summary>
public static class Purpose
{
    /// <summary>The first sentence, and what comes after it; that is empty when there is one sentence only.</summary>
    public static (string Lead, string After) Split(string purpose)
    {
        var end = purpose.IndexOf(". ", StringComparison.Ordinal);
        return end < 0 ? (purpose, "") : (purpose[..(end + 1)], purpose[(end + 2)..].Trim());
    }
}
