using System.Diagnostics.CodeAnalysis;

namespace Kevytasiointi.Forms.Identifiers;

/// <summary>
/// A Finnish business id (Y-tunnus, FO-nummer): seven digits, a hyphen and a check digit, weights 7 9 10 5 8 4 2 and modulus 11. Ids whose remainder
/// is 1 are never issued.
/// </summary>
public static class BusinessId
{
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2];

    /// <summary>
    /// Reads an id and gives its usual spelling, <c>1234567-1</c>. The hyphen may be missing, spaces be there, and an old id of six digits lack its leading zero.
    /// </summary>
    public static bool TryParse(string? typed, [NotNullWhen(true)] out string? id)
    {
        id = null;
        var (digits, check) = Split(TypedIdentifier.Compact(typed));
        if (digits.Length != Weights.Length || check is null || !digits.All(char.IsAsciiDigit) || CheckDigit(digits) != check)
        {
            return false;
        }

        id = $"{digits}-{check}";
        return true;
    }

    private static (string Digits, char? Check) Split(string typed) => typed.Split('-') switch
    {
        [var digits, { Length: 1 } check] => (digits.Length == Weights.Length - 1 ? "0" + digits : digits, check[0]),
        [{ Length: 8 } together] => (together[..7], together[7]),
        _ => ("", null),
    };

    private static char? CheckDigit(string digits) => (digits.Zip(Weights, (digit, weight) => (digit - '0') * weight).Sum() % 11) switch
    {
        0 => '0',
        1 => null,
        var remainder => (char)('0' + 11 - remainder),
    };
}
