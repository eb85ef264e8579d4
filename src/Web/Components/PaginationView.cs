using Kevytasiointi.Forms.Languages;

namespace Kevytasiointi.Web.Components;

/// <summary>Links to the pages of a long list. One page alone shows nothing.</summary>
/// <param name="Language">The reader's language.</param>
/// <param name="Current">The page shown, from 1.</param>
/// <param name="Last">The last page.</param>
/// <param name="Href">The address of a page.</param>
public sealed record PaginationView(Language Language, int Current, int Last, Func<int, string> Href)
{
    /// <summary>The page numbers to show: the first, the last, and those near the current one; null stands for a gap.</summary>
    public IEnumerable<int?> Numbers
    {
        get
        {
            var shown = Enumerable.Range(1, Math.Max(1, Last))
                .Where(number => number == 1 || number == Last || Math.Abs(number - Current) <= 1);
            var before = 0;
            foreach (var number in shown)
            {
                if (number > before + 1)
                {
                    yield return null;
                }

                yield return before = number;
            }
        }
    }
}
