namespace Kevytasiointi.Forms.Soundness;

/// <summary>What is known of whether something holds while not every answer is known (Kleene's three values).</summary>
internal enum Truth
{
    /// <summary>It does not hold, whatever the rest.</summary>
    No,

    /// <summary>It may or may not.</summary>
    Maybe,

    /// <summary>It holds, whatever the rest.</summary>
    Yes,
}

/// <summary>Reckoning with them.</summary>
internal static class Truths
{
    public static Truth And(Truth left, Truth right) => left < right ? left : right;

    public static Truth Or(Truth left, Truth right) => left > right ? left : right;

    public static Truth Not(Truth truth) => (Truth)(Truth.Yes - truth);

    /// <summary>What is known when either may be the case.</summary>
    public static Truth Either(Truth left, Truth right) => left == right ? left : Truth.Maybe;

    public static Truth All(IEnumerable<Truth> truths) => truths.Aggregate(Truth.Yes, And);

    public static Truth AnyOf(IEnumerable<Truth> truths) => truths.Aggregate(Truth.No, Or);
}
