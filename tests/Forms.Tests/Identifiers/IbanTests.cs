using CsCheck;
using Kevytasiointi.Forms.Identifiers;

namespace Kevytasiointi.Forms.Tests.Identifiers;

public sealed class IbanTests
{
    [Theory, Trait("Requirement", "R-130")]
    [InlineData("FI2112345600000785")]
    [InlineData("FI1410093000123458")]
    [InlineData("FI7944052020036082")]
    [InlineData("FI4250001510000023")]
    [InlineData("SE4550000000058398257466")]
    [InlineData("DE89370400440532013000")]
    [InlineData("GB29NWBK60161331926819")]
    [InlineData("NO9386011117947")]
    [InlineData("MT84MALT011000012345MTLCAST001S")]
    public void A_right_number_of_any_country_is_read(string number)
    {
        Assert.True(Iban.TryParse(number, out var read));
        Assert.Equal(number, read);
        Assert.Matches(Iban.Pattern, number);
    }

    [Theory]
    [InlineData("fi21 1234 5600 0007 85", "FI2112345600000785")]
    [InlineData("FI21\u00A01234\u00A05600\u00A00007\u00A085", "FI2112345600000785")]
    public void Spaces_and_small_letters_are_forgiven(string typed, string number)
    {
        Assert.True(Iban.TryParse(typed, out var read));
        Assert.Equal(number, read);
    }

    [Theory, Trait("Requirement", "R-130")]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("FI2112345600000786")]
    [InlineData("FI211234560000078")]
    [InlineData("FI21123456000007850")]
    [InlineData("US2112345600000785")]
    [InlineData("ZZ2112345600000785")]
    [InlineData("123456-785")]
    [InlineData("FI21123456000007８5")]
    public void A_wrong_number_is_refused(string? typed) => Assert.False(Iban.TryParse(typed, out _));

    [Fact]
    public void Check_digits_that_no_bank_gives_are_refused()
    {
        // 97 and 00 leave the same remainder, and so do 98 and 01, 02 and 99; ISO 13616 lets only 02–98 in.
        var right = Enumerable.Range(2, 97).Select(digits => $"FI{digits:00}12345600000785").Count(number => Iban.TryParse(number, out _));

        Assert.Equal(1, right);
        Assert.All(new[] { "00", "01", "99" }, digits => Assert.DoesNotContain(
            Enumerable.Range(0, 200), account => Iban.TryParse($"FI{digits}123456{account:00000000}", out _)));
    }

    [Fact]
    public void One_wrong_digit_is_always_noticed() => Gen.Select(Gen.Int[4, 17], Gen.Int[1, 9]).Sample((at, more) =>
    {
        var digits = "FI2112345600000785".ToCharArray();
        digits[at] = (char)('0' + ((digits[at] - '0' + more) % 10));

        Assert.False(Iban.TryParse(new string(digits), out _));
    });

    [Fact]
    public void A_number_is_shown_in_groups_of_four() => Assert.Equal("FI21 1234 5600 0007 85", Iban.InGroups("FI2112345600000785"));
}
