using Kevytasiointi.Forms.Identifiers;

namespace Kevytasiointi.Forms.Tests.Identifiers;

public sealed class EmailAddressTests
{
    [Theory]
    [InlineData("a@b.fi")]
    [InlineData("etunimi.sukunimi@kunta.example")]
    [InlineData("o'neil+lupa@mail.kunta.example")]
    [InlineData("åke@öregrund.example")]
    [InlineData("x@1.2.example")]
    public void An_address_is_taken(string text) => Assert.True(EmailAddress.IsPlausible(text));

    [Theory]
    [InlineData("a@b")]
    [InlineData("a b@c.fi")]
    [InlineData("a@b..fi")]
    [InlineData(".a@b.fi")]
    [InlineData("a.@b.fi")]
    [InlineData("a@-b.fi")]
    [InlineData("a@b.1")]
    [InlineData("a@b.fi,c@d.fi")]
    [InlineData("a@b.fi\n")]
    [InlineData("A <a@b.fi>")]
    [InlineData("a@@b.fi")]
    [InlineData("a@b@c.fi")]
    public void What_mail_cannot_be_sent_to_is_refused(string text) => Assert.False(EmailAddress.IsPlausible(text));

    [Fact]
    public void An_address_longer_than_mail_allows_is_refused()
    {
        Assert.False(EmailAddress.IsPlausible(new string('a', 65) + "@b.fi"));
        Assert.False(EmailAddress.IsPlausible("a@" + string.Concat(Enumerable.Repeat("abcdefgh.", 30)) + "fi"));
    }
}
