using Xunit;

namespace Kevytasiointi.HouseRules.Tests;

/// <summary>A rule is a function from the house, or from a planted fault, to what breaks it, in words that say where and what to do.</summary>
public static class Rule
{
    /// <summary>Fails with every violation, not only the first.</summary>
    public static void Holds(IEnumerable<string> violations)
    {
        var found = violations.ToList();
        Assert.True(found.Count == 0, string.Join('\n', found));
    }
}
