using Xunit;

namespace Kevytasiointi.Web.Tests.SignIn;

/// <summary>How long a session lasts (contracts 6): by idling, and in all. A service of its own, for its clock goes far forward.</summary>
public sealed class SessionTests(WebHost host) : IClassFixture<WebHost>
{
    [Theory]
    [InlineData(false, "/fi/omat", 25, 225, 241)]
    [InlineData(true, "/fi/viranomainen/asiat", 55, 550, 601)]
    public async Task Session_in_use_goes_on_and_ends_at_its_longest_all_the_same(bool official, string page, int step, int lasts, int ends)
    {
        using var visitor = await SignInAsync(official);
        var minutes = 0;
        for (; minutes + step <= lasts; minutes += step)
        {
            host.Clock.Advance(TimeSpan.FromMinutes(step));
            await visitor.OpenAsync(page);
            Assert.Equal(page, visitor.Path);
        }

        host.Clock.Advance(TimeSpan.FromMinutes(ends - minutes));
        await visitor.OpenAsync(page);
        Assert.StartsWith("/demo/sign-in", visitor.Path, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, "/fi/omat", 29, 31)]
    [InlineData(true, "/fi/viranomainen/asiat", 59, 61)]
    public async Task Session_that_idles_ends(bool official, string page, int stillIn, int outAgain)
    {
        using var visitor = await SignInAsync(official);
        host.Clock.Advance(TimeSpan.FromMinutes(stillIn));
        await visitor.OpenAsync(page);
        Assert.Equal(page, visitor.Path);
        host.Clock.Advance(TimeSpan.FromMinutes(outAgain));
        await visitor.OpenAsync(page);
        Assert.StartsWith("/demo/sign-in", visitor.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Paper_with_personal_data_is_kept_in_no_cache()
    {
        using var customer = await SignInAsync(official: false);
        var sent = await Filing.FreeForm.SendAsync(customer);
        using var receipt = await customer.DownloadAsync($"/fi/omat/asiat/{sent}/kuittaus.pdf");
        Assert.Equal("application/pdf", receipt.Content.Headers.ContentType?.MediaType);
        Assert.True(receipt.Headers.CacheControl?.NoStore);
    }

    private Task<Visitor> SignInAsync(bool official) => official ? host.SignInAsOfficialAsync("johanna-ek") : host.SignInAsCustomerAsync();
}
