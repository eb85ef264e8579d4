using CsCheck;
using Kevytasiointi.Forms.Identifiers;

namespace Kevytasiointi.Forms.Tests.Identifiers;

public sealed class IdentityCodeTests
{
    public static TheoryData<string> Right =>
    [
        .. ("010594Y9032 010594Y9021 020594X903P 020594X902N 030594W903B 030694W9024 040594V9030 040594V902Y 050594U903M 050594U902L 010516B903X 010516B902W "
            + "020516C903K 020516C902J 030516D9037 030516D9026 010501E9032 020502E902X 020503F9037 020504A902E 020504B904H 210281-9988 080297-915A 010180-9026 "
            + "100871-998D 010403A998U 091099-998L 241198-998U 100190-999P 100190Y999P 290200A900B 010100A902J 010100+903K 311299-999E").Split(' '),
    ];

    [Theory, MemberData(nameof(Right)), Trait("Requirement", "R-130")]
    public void A_right_code_is_kept_as_it_stands(string code)
    {
        Assert.True(IdentityCode.TryParse(code, out var read));
        Assert.Equal(code, read);
        Assert.Matches(IdentityCode.Pattern, code);
    }

    [Theory]
    [InlineData(" 010594y9032 ", "010594Y9032")]
    [InlineData("020594x903p", "020594X903P")]
    [InlineData("210281 - 9988", "210281-9988")]
    [InlineData("210281\u20139988", "210281-9988")]
    [InlineData("210281\u22129988", "210281-9988")]
    public void Small_letters_spaces_and_other_dashes_are_forgiven(string typed, string code)
    {
        Assert.True(IdentityCode.TryParse(typed, out var read));
        Assert.Equal(code, read);
    }

    [Theory, Trait("Requirement", "R-130")]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("010190-999K")] // seen published; the right check character is W
    [InlineData("310204A901P")] // 31 February
    [InlineData("290201A901M")] // no leap year
    [InlineData("010594G9032")] // no such separator
    [InlineData("010594Y9033")]
    [InlineData("010594 9032")]
    [InlineData("0105949032")]
    [InlineData("010594Y90322")]
    [InlineData("٠10594Y9032")]
    [InlineData("010594Y9032\0")]
    public void A_wrong_code_is_refused(string? typed) => Assert.False(IdentityCode.TryParse(typed, out _));

    [Fact, Trait("Requirement", "R-131")]
    public void Codes_that_differ_only_in_the_separator_stay_apart()
    {
        Assert.True(IdentityCode.TryParse("100190-999P", out var one));
        Assert.True(IdentityCode.TryParse("100190Y999P", out var other));

        Assert.NotEqual(one, other);
        Assert.NotEqual(IdentityCode.Mask(one), IdentityCode.Mask(other));
    }

    [Theory, Trait("Requirement", "R-094")]
    [InlineData("010594Y9032", "010594Y****")]
    [InlineData("0105", "0105****")]
    public void A_masked_code_keeps_its_birth_part_only(string code, string masked) => Assert.Equal(masked, IdentityCode.Mask(code));

    [Fact, Trait("Requirement", "R-132")]
    public void Made_up_codes_are_right_and_nobodys() => MadeUpCodes.Any.Sample(code =>
    {
        Assert.True(IdentityCode.TryParse(code, out var read));
        Assert.Equal(code, read);
        Assert.Equal('9', code[7]);
    });

    [Fact]
    public void One_wrong_digit_is_always_noticed() => Gen.Select(MadeUpCodes.Any, Gen.Int[0, 6], Gen.Int[1, 9]).Sample((code, place, more) =>
    {
        var (digits, at) = (code.ToCharArray(), new[] { 0, 2, 4, 5, 7, 8, 9 }[place]);
        digits[at] = (char)('0' + ((digits[at] - '0' + more) % 10));

        Assert.False(IdentityCode.TryParse(new string(digits), out _));
    });
}
