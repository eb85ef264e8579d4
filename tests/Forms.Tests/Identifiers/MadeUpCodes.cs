using System.Globalization;
using CsCheck;

namespace Kevytasiointi.Forms.Tests.Identifiers;

/// <summary>Random personal identity codes of nobody: individual numbers 900–999 only, which are never given to a person .</summary>
internal static class MadeUpCodes
{
    private const string CheckCharacters = "0123456789ABCDEFHJKLMNPRSTUVWXY";

    private static readonly int FirstDay = new DateOnly(1850, 1, 1).DayNumber;
    private static readonly int LastDay = new DateOnly(2049, 12, 31).DayNumber;

    public static Gen<string> Any { get; } = Gen.Select(Gen.Int[FirstDay, LastDay], Gen.Int[0, 5], Gen.Int[900, 999], (day, separator, number) =>
    {
        var born = DateOnly.FromDayNumber(day);
        var digits = born.ToString("ddMMyy", CultureInfo.InvariantCulture);
        var centurySeparators = born.Year < 1900 ? "++++++" : born.Year < 2000 ? "-YXWVU" : "ABCDEF";
        var check = CheckCharacters[((int.Parse(digits, CultureInfo.InvariantCulture) * 1000) + number) % 31];
        return string.Create(CultureInfo.InvariantCulture, $"{digits}{centurySeparators[separator]}{number}{check}");
    });
}
