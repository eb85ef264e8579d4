using Kevytasiointi.Forms.Languages;
using Kevytasiointi.Web.Hosting;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace Kevytasiointi.Web.Tests.Hosting;

public sealed class LanguageOfRequestTests
{
    [Theory]
    [InlineData("/sv/omat", "fi", Language.Sv)]
    [InlineData("/sv", "", Language.Sv)]
    [InlineData("/", "en-GB;q=0.5, sv-FI", Language.Sv)]
    [InlineData("/", "de, fr;q=0.5", Language.Fi)]
    [InlineData("/", "sv;q=0, en;q=0.1", Language.En)]
    [InlineData("/svenska", "", Language.Fi)]
    [InlineData("", "", Language.Fi)]
    [Trait("Requirement", "R-080")]
    public void The_address_decides_then_the_browser_then_finnish(string path, string asked, Language expected)
    {
        Assert.Equal(expected, LanguageOfRequest.Of(Request(path, asked)));
    }

    [Fact]
    [Trait("Requirement", "R-080")]
    public void An_error_page_is_in_the_language_of_the_page_that_failed()
    {
        var context = Request("/fault", "fi");
        context.Features.Set<IStatusCodeReExecuteFeature>(new StatusCodeReExecuteFeature { OriginalPath = "/sv/omat" });

        Assert.Equal(Language.Sv, LanguageOfRequest.Of(context));
    }

    [Fact]
    public void Switching_the_language_stays_on_the_page_and_keeps_its_query()
    {
        var context = Request("/fi/asioinnit", "");
        context.Request.QueryString = new QueryString("?q=melu");

        Assert.Equal(["/fi/asioinnit?q=melu", "/sv/asioinnit?q=melu", "/en/asioinnit?q=melu"], LanguageLinks.For(context).Select(link => link.Href));
        Assert.Equal(Language.Fi, Assert.Single(LanguageLinks.For(context), link => link.IsCurrent).Language);
    }

    private static DefaultHttpContext Request(string path, string asked)
    {
        var context = new DefaultHttpContext();
        context.Request.Path = path;
        context.Request.Headers.AcceptLanguage = asked;
        return context;
    }
}
