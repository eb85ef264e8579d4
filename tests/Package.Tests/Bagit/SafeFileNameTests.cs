using System.Globalization;
using System.Text;
using CsCheck;
using Kevytasiointi.Package.Bagit;
using Xunit;

namespace Kevytasiointi.Package.Tests.Bagit;

public sealed class SafeFileNameTests
{
    private static readonly string[] Pieces =
    [
        "..", "../", "..\\", "/etc/passwd", "C:\\Windows\\", "CON", "nul.txt", ".htaccess", "-rf", "a.pdf.exe", "\u202Egnp.exe", "\0", "\r\n", "%2e%2e/",
        "file:///", ":$DATA", "<script>", "\uD800", "\uDC00", "\uFFFE", "\uFFFF", "a\u0308", "\u200B", " ", ".", "...", "𝒳", "\u037E", "\u2126", "漢字", "🔥",
    ];

    private static readonly Gen<string> Hostile = Gen.OneOf(Gen.String, Gen.Int[0, Pieces.Length - 1].Select(piece => Pieces[piece]))
        .Array[0, 12].Select(parts => string.Concat(parts));

    [Theory]
    [InlineData("asemapiirros.pdf", "001_asemapiirros.pdf")]
    [InlineData("Äiti ja Öinen Åbo.docx", "001_Äiti ja Öinen Åbo.docx")]
    [InlineData("a\u0308iti.pdf", "001_äiti.pdf")]
    [InlineData("Ǯuđđ ǩiõll.pdf", "001_Ǯuđđ ǩiõll.pdf")]
    [InlineData("C:\\fakepath\\kuva.JPG", "001_kuva.JPG")]
    [InlineData("../../etc/passwd", "001_passwd")]
    [InlineData("photo.jpg.exe", "001_photo_jpg.exe")]
    [InlineData("Kutsu 1.12.2026 v2.1.pdf", "001_Kutsu 1.12.2026 v2.1.pdf")]
    [InlineData("fdp\u202Eexe.pdf", "001_fdpexe.pdf")]
    [InlineData("CON", "001_CON")]
    [InlineData(".htaccess", "001_liite.htaccess")]
    [InlineData(".pdf", "001_liite.pdf")]
    [InlineData("evil.exe. . ", "001_evil.exe")]
    [InlineData("text.txt::$DATA", "001_text_txt___DATA")]
    [InlineData("a\r\nb\tc.txt", "001_abc.txt")]
    [InlineData("tarjous.pdƒ", "001_tarjous_pdƒ")]
    [InlineData("", "001_liite")]
    [InlineData("...", "001_liite")]
    [InlineData("\uD800.pdf", "001_liite.pdf")]
    public void A_name_becomes_the_safe_one_nearest_to_it(string original, string expected) =>
        Assert.Equal(expected, SafeFileName.For(1, original));

    [Fact]
    public void Any_name_becomes_one_that_every_file_system_takes() => Gen.Select(Gen.Int[0, 2000], Hostile).Sample((number, original) =>
    {
        var name = SafeFileName.For(number, original);

        Assert.StartsWith(number.ToString("D3", CultureInfo.InvariantCulture) + "_", name, StringComparison.Ordinal);
        Assert.True(name.Length <= 120, name);
        Assert.True(Encoding.UTF8.GetByteCount(name) <= 255, name);
        Assert.True(name.IsNormalized(NormalizationForm.FormC), name);
        Assert.False(name.EndsWith('.') || name.EndsWith(' '), name);
        Assert.DoesNotContain("..", name, StringComparison.Ordinal);
        Assert.All(name.EnumerateRunes(), rune => Assert.True(IsHarmless(rune), $"{rune.Value:X4} in {name}"));
    }, iter: 5_000);

    [Fact]
    public void Every_dot_but_the_last_stands_only_before_digits() => Hostile.Sample(original =>
    {
        var parts = SafeFileName.For(7, original).Split('.');

        Assert.All(parts.Skip(1).SkipLast(1), part => Assert.Matches("^[0-9]+([^\\p{L}\\p{Nd}]|$)", part));
    }, iter: 5_000);

    [Theory]
    [InlineData("a")]
    [InlineData("ä")]
    [InlineData("漢")]
    [InlineData("🔥x")]
    [InlineData("a\u0323\u0302\u0331")]
    public void A_long_name_is_cut_between_characters_and_keeps_its_extension(string letter)
    {
        var name = SafeFileName.For(12, string.Concat(Enumerable.Repeat(letter, 500)) + ".xlsx");

        Assert.StartsWith("012_", name, StringComparison.Ordinal);
        Assert.EndsWith(".xlsx", name, StringComparison.Ordinal);
        Assert.InRange(name.Length, 60, 120);
        Assert.True(Encoding.UTF8.GetByteCount(name) <= 255, name);
    }

    [Fact]
    public void The_number_alone_keeps_equal_names_apart_also_past_999()
    {
        var names = Enumerable.Range(0, 1200).Select(number => SafeFileName.For(number, "liite.pdf"));

        Assert.Equal(1200, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Equal("1000_liite.pdf", SafeFileName.For(1000, "liite.pdf"));
        Assert.Throws<ArgumentOutOfRangeException>(() => SafeFileName.For(-1, "liite.pdf"));
    }

    private static bool IsHarmless(Rune rune) =>
        Rune.IsLetterOrDigit(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
        || " -_.,()+".Contains(rune.ToString(), StringComparison.Ordinal);
}
