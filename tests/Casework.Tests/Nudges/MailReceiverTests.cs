using Kevytasiointi.Casework.Nudges;
using Xunit;

namespace Kevytasiointi.Casework.Tests.Nudges;

public sealed class MailReceiverTests
{
    [Theory]
    [InlineData("kirjaamo@mallila.example")]
    [InlineData("etu.suku+kunta@posti.example")]
    [InlineData("o'brien@posti.example")]
    [InlineData("åke@pösti.example")]
    public void A_bare_address_is_read_as_it_is(string text)
    {
        Assert.True(MailReceiver.TryParse(text, out var address));
        Assert.Equal(text, address.Address);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("kirjaamo")]
    [InlineData("kirjaamo@")]
    [InlineData("@mallila.example")]
    [InlineData("kirjaamo@localhost")]
    [InlineData("a@b.example, c@d.example")]
    [InlineData("a@b.example;c@d.example")]
    [InlineData("Kirjaamo <kirjaamo@mallila.example>")]
    [InlineData("kirjaamo@mallila.example\r\nBcc: muu@posti.example")]
    [InlineData("kirjaamo@mallila.example\nRCPT TO:<muu@posti.example>")]
    [InlineData("kirjaamo@mallila.example\0")]
    [InlineData("kirja amo@mallila.example")]
    [InlineData("kirjaamo@mallila.example ")]
    [InlineData("kirja\u200bamo@mallila.example")]
    [InlineData("kirja\u202eamo@mallila.example")]
    [InlineData("\"a b\"@mallila.example")]
    [InlineData("a(huom)@mallila.example")]
    [InlineData("a@[127.0.0.1]")]
    [InlineData("a..b@mallila.example")]
    [InlineData("a@mallila..example")]
    public void Anything_else_is_no_address(string? text) => Assert.False(MailReceiver.TryParse(text, out _));

    [Fact]
    public void An_address_of_endless_length_is_no_address()
    {
        Assert.False(MailReceiver.TryParse(new string('a', 65) + "@mallila.example", out _));
        Assert.False(MailReceiver.TryParse("a@" + string.Join('.', Enumerable.Repeat(new string('b', 60), 5)) + ".example", out _));
    }
}
