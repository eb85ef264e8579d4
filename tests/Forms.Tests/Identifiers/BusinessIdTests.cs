using Kevytasiointi.Forms.Identifiers;

namespace Kevytasiointi.Forms.Tests.Identifiers;

public sealed class BusinessIdTests
{
    [Theory]
    [InlineData("0877830-0", "0877830-0")]
    [InlineData("7769480-5", "7769480-5")]
    [InlineData("0245437-2", "0245437-2")]
    [InlineData("1234567-1", "1234567-1")]
    [InlineData("0201256-6", "0201256-6")]
    [InlineData("0737546-2", "0737546-2")]
    [InlineData("2769790-1", "2769790-1")]
    [InlineData("1572860-0", "1572860-0")]
    [InlineData("1000002-0", "1000002-0")]
    [InlineData("12345671", "1234567-1")]
    [InlineData("877830-0", "0877830-0")]
    public void A_right_id_is_read_in_its_usual_spelling(string typed, string id)
    {
        Assert.True(BusinessId.TryParse(typed, out var read));
        Assert.Equal(id, read);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("1234567-2")]
    [InlineData("1234567-12")]
    [InlineData("12345-6")]
    [InlineData("1234567-")]
    [InlineData("-")]
    [InlineData("1234-567-1")]
    [InlineData("１234567-1")]
    [InlineData("FI12345671")]
    public void A_wrong_id_is_refused(string? typed) => Assert.False(BusinessId.TryParse(typed, out _));

    [Fact]
    public void An_id_whose_remainder_is_one_is_never_right() =>
        Assert.All(Enumerable.Range(0, 10), check => Assert.False(BusinessId.TryParse($"1000008-{check}", out _)));
}
