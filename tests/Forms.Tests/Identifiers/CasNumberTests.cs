using Kevytasiointi.Forms.Identifiers;

namespace Kevytasiointi.Forms.Tests.Identifiers;

public sealed class CasNumberTests
{
    [Theory]
    [InlineData("67-64-1", "67-64-1")] // acetone
    [InlineData("7732-18-5", "7732-18-5")] // water
    [InlineData("50-00-0", "50-00-0")] // formaldehyde
    [InlineData("86290-81-5", "86290-81-5")] // petrol
    [InlineData("68476857", "68476-85-7")] // liquefied petroleum gas
    [InlineData(" 67 \u2013 64 \u2013 1 ", "67-64-1")]
    public void A_right_number_is_read_with_its_hyphens(string typed, string number)
    {
        Assert.True(CasNumber.TryParse(typed, out var read));
        Assert.Equal(number, read);
        Assert.Matches(CasNumber.Pattern, read);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("67-64-2")]
    [InlineData("67-641")]
    [InlineData("6764-1")]
    [InlineData("7-64-1")]
    [InlineData("067-64-1")]
    [InlineData("12345678-64-1")]
    [InlineData("67-64-1x")]
    [InlineData("６7-64-1")]
    [InlineData("asetoni")]
    public void A_wrong_number_is_refused(string? typed) => Assert.False(CasNumber.TryParse(typed, out _));
}
