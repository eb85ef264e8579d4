using Xunit;

namespace Kevytasiointi.HouseRules.Tests.Packages;

public sealed class VendoredTests
{
    private const string Library = "src/Web/wwwroot/lib/planted-1.0.0";

    [Fact]
    public void Every_library_kept_here_can_be_made_anew_and_is_free_for_any_public_body()
    {
        Assert.NotEmpty(VendoredRule.Libraries(House.Files));
        Rule.Holds(VendoredRule.Violations([.. House.Files]));
    }

    [Theory]
    [InlineData("planted 1.0.0\n\nMIT License", "MIT", 0)]
    [InlineData("planted 1.0.0\n\nGPL", "GPL-3.0-only", 1)]
    [InlineData("planted 1.0.1\n\nMIT License", "MIT", 1)]
    [InlineData("MIT License", "MIT", 1)]
    [InlineData(null, "MIT", 1)]
    public void Planted_library_without_a_free_licence_at_a_pinned_version_is_caught(string? licences, string stated, int violations)
    {
        List<HouseFile> files =
        [
            new(Library + "/planted.js", ""),
            new("scripts/planted/package-lock.json", $$"""{ "packages": { "": {}, "node_modules/planted": { "version": "1.0.0", "license": "{{stated}}" } } }"""),
        ];
        if (licences is not null)
        {
            files.Add(new(Library + "/LICENSE.txt", licences));
        }

        Assert.Equal(violations, VendoredRule.Violations(files).Count());
    }
}
