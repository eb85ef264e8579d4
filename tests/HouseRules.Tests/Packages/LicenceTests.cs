using Xunit;

namespace Kevytasiointi.HouseRules.Tests.Packages;

public sealed class LicenceTests
{
    private static readonly LockedPackage Product = new("planted", "1.0.0", InProduct: true);

    [Fact]
    public void Every_package_is_free_for_any_public_body()
    {
        var packages = LockedPackage.Of(House.Files);
        Assert.Contains(packages, package => package is { Id: "npgsql", InProduct: true });
        Assert.Contains(packages, package => package is { Id: "xunit.v3", InProduct: false });
        Rule.Holds(LicenceRule.Violations(packages, PackageFolders.StatedLicence, LicenceRule.ReadByHand(House.File(".ci/licences.txt"))));
    }

    [Theory]
    [InlineData("AGPL-3.0-only")]
    [InlineData("MPL-2.0")]
    [InlineData("MIT AND GPL-3.0-only")]
    [InlineData(null)]
    public void Planted_package_under_another_licence_is_caught(string? licence) => Assert.Single(Violations(Product, licence));

    [Theory]
    [InlineData("MIT")]
    [InlineData("GPL-3.0-only OR Apache-2.0")]
    [InlineData("(MIT AND BSD-2-Clause)")]
    public void Package_under_a_licence_let_in_passes(string licence) => Assert.Empty(Violations(Product, licence));

    [Fact]
    public void Package_of_the_tests_alone_may_be_under_a_weak_copyleft() => Assert.Empty(Violations(Product with { InProduct = false }, "MPL-2.0"));

    [Theory]
    [InlineData("planted 1.0.0 | MIT | LICENSE in the package", 0)]
    [InlineData("planted 1.0.1 | MIT | LICENSE in the package", 1)]
    [InlineData("planted 1.0.0 | MIT |", 1)]
    [InlineData("planted 1.0.0 | Proprietary | LICENSE in the package", 1)]
    public void Licence_read_by_hand_holds_for_its_version_and_with_its_reason(string line, int violations) =>
        Assert.Equal(violations, Violations(Product, null, line).Count());

    [Fact]
    public void Package_is_read_from_a_lock_file_with_the_room_that_brings_it()
    {
        const string text = """
            { "dependencies": { "net10.0": { "A.B": { "type": "Direct", "resolved": "1.2.3" }, "forms": { "type": "Project" } } } }
            """;
        HouseFile[] files = [new("src/Web/packages.lock.json", text), new("tests/X.Tests/packages.lock.json", text)];
        Assert.Equal([new("a.b", "1.2.3", InProduct: true)], LockedPackage.Of(files));
    }

    private static IEnumerable<string> Violations(LockedPackage package, string? licence, string readByHand = "") =>
        LicenceRule.Violations([package], _ => licence, LicenceRule.ReadByHand(new(".ci/licences.txt", readByHand)));
}
