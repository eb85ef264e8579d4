using System.Text;

namespace Kevytasiointi.Casework.Records.Cases;

/// <summary>The number a case has in the authority's case management: an opaque string, since every system has its own (law section 4.5).</summary>
public static class CaseNumber
{
    /// <summary>Longest number kept.</summary>
    public const int Longest = 100;

    /// <summary>Reads what was typed or pasted, spaces around it cut off; false when it is empty, too long or holds control characters.</summary>
    public static bool TryRead(string? typed, out string number)
    {
        number = (typed ?? "").Normalize(NormalizationForm.FormC).Trim();
        return number.Length is > 0 and <= Longest && !number.Any(char.IsControl);
    }
}
