namespace Kevytasiointi.Casework.Catalogue.Search;

/// <summary>Slips of typing: a letter too many, too few or another, or two neighbours the wrong way round (optimal string alignment distance).</summary>
public static class Slips
{
    private const int MostOnStack = 64;

    /// <summary>How many slips lead from one word to the other; one more than <paramref name="most"/> when it is more than that.</summary>
    public static int Count(ReadOnlySpan<char> one, ReadOnlySpan<char> other, int most)
    {
        if (Math.Abs(one.Length - other.Length) > most)
        {
            return most + 1;
        }

        Span<int> rows = other.Length < MostOnStack ? stackalloc int[3 * (other.Length + 1)] : new int[3 * (other.Length + 1)];
        var beforeLast = rows[..(other.Length + 1)];
        var last = rows.Slice(other.Length + 1, other.Length + 1);
        var now = rows[(2 * (other.Length + 1))..];
        for (var column = 0; column <= other.Length; column++)
        {
            last[column] = column;
        }

        for (var row = 1; row <= one.Length; row++)
        {
            now[0] = row;
            var least = row;
            for (var column = 1; column <= other.Length; column++)
            {
                var swapped = row > 1 && column > 1 && one[row - 1] == other[column - 2] && one[row - 2] == other[column - 1];
                now[column] = Math.Min(
                    Math.Min(Math.Min(now[column - 1], last[column]) + 1, last[column - 1] + (one[row - 1] == other[column - 1] ? 0 : 1)),
                    swapped ? beforeLast[column - 2] + 1 : int.MaxValue);
                least = Math.Min(least, now[column]);
            }

            if (least > most)
            {
                return most + 1;
            }

            var free = beforeLast;
            beforeLast = last;
            last = now;
            now = free;
        }

        return Math.Min(last[other.Length], most + 1);
    }
}
