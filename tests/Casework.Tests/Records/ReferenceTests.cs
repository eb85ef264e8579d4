using CsCheck;
using Kevytasiointi.Casework.Records;
using Xunit;

namespace Kevytasiointi.Casework.Tests.Records;

public sealed class ReferenceTests
{
    private const string Alphabet = "23456789ABCDEFGHJKMNPQRTUVWXY";

    /// <summary>The places of letters in XXXXX-XXXXX.</summary>
    private static readonly int[] Places = [0, 1, 2, 3, 4, 6, 7, 8, 9, 10];

    private static readonly Gen<string> References = Gen.Int[0, int.MaxValue].Select(_ => Reference.New());

    [Fact]
    public void New_reference_reads_as_itself_in_any_case_and_with_or_without_its_hyphen() => References.Sample(reference =>
    {
        Assert.Matches($"^[{Alphabet}]{{5}}-[{Alphabet}]{{5}}$", reference);
        foreach (var typed in new[] { reference, reference.ToLowerInvariant(), reference.Replace("-", ""), $" {reference} ", reference.Replace("-", " - ") })
        {
            Assert.True(Reference.TryRead(typed, out var read), typed);
            Assert.Equal(reference, read);
        }
    });

    [Fact]
    public void One_wrong_letter_is_always_found() =>
        Gen.Select(References, Gen.Int[0, 9], Gen.Char[Alphabet]).Where((reference, at, other) => reference[Places[at]] != other)
            .Sample((reference, at, other) => Assert.False(Reference.TryRead(With(reference, Places[at], other), out _), $"{reference}: {at} → {other}"));

    [Fact]
    public void Two_swapped_letters_are_always_found() =>
        Gen.Select(References, Gen.Int[0, 9], Gen.Int[0, 9]).Where((reference, one, two) => reference[Places[one]] != reference[Places[two]])
            .Sample((reference, one, two) => Assert.False(
                Reference.TryRead(With(With(reference, Places[one], reference[Places[two]]), Places[two], reference[Places[one]]), out _), $"{reference}: {one} ↔ {two}"));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("-----")]
    [InlineData("AAAAA-AAAA")]
    [InlineData("AAAAA-AAAAAA")]
    [InlineData("OOOOO-IIIII")]
    [InlineData("<script>xx")]
    [InlineData("ÄÄÄÄÄ-ÄÄÄÄÄ")]
    public void What_cannot_be_a_reference_is_not_one(string? typed) => Assert.False(Reference.TryRead(typed, out _));

    [Fact]
    public void References_do_not_tell_their_order()
    {
        var made = Enumerable.Range(0, 1000).Select(_ => Reference.New()).ToList();
        Assert.Equal(1000, made.Distinct().Count());
        Assert.NotEqual(made.Order(StringComparer.Ordinal), made);
    }

    private static string With(string reference, int at, char letter) => string.Concat(reference.AsSpan(0, at), letter.ToString(), reference.AsSpan(at + 1));
}
