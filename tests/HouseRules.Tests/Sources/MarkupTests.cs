using Xunit;

namespace Kevytasiointi.HouseRules.Tests.Sources;

public sealed class MarkupTests
{
    [Fact]
    public void Pages_carry_no_script_or_style_of_their_own() => Rule.Holds(MarkupRule.Violations(HandWritten.WithoutHouseRules(House.Files)));

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<p style=\"color: red\">")]
    [InlineData("<style>p { color: red }</style>")]
    [InlineData("<button onclick='go()'>")]
    [InlineData("@Html.Raw(Model.Text)")]
    public void Planted_inline_markup_is_caught(string line) => Assert.Single(MarkupRule.Violations([new("src/Web/Filing/Planted.cshtml", line)]));

    [Theory]
    [InlineData("<script type=\"module\" src=\"~/page.js\"></script>")]
    [InlineData("<table class=\"style\" aria-label=\"one = two\">")]
    public void Markup_that_keeps_script_elsewhere_passes(string line) => Assert.Empty(MarkupRule.Violations([new("src/Web/Filing/Planted.cshtml", line)]));
}
