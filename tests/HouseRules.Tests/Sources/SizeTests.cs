using Xunit;

namespace Kevytasiointi.HouseRules.Tests.Sources;

public sealed class SizeTests
{
    [Fact]
    public void Files_are_small() => Rule.Holds(SizeRule.Violations([.. HandWritten.Of(House.Files)]));

    [Fact]
    public void One_file_over_the_limit_is_caught()
    {
        var violations = SizeRule.Violations([Planted("src/Web/Big.cshtml", 401), .. Many(30, 40)]);
        Assert.Equal("src/Web/Big.cshtml has 401 lines; split it before 400.", Assert.Single(violations));
    }

    [Fact]
    public void File_at_the_limit_passes() => Assert.Empty(SizeRule.Violations([Planted("src/Web/Big.cshtml", 400), .. Many(30, 50)]));

    [Fact]
    public void Too_many_long_files_are_caught() => Assert.Single(SizeRule.Violations([.. Many(90, 40), .. Many(10, 201)]));

    [Fact]
    public void Median_over_fifty_is_caught() => Assert.Single(SizeRule.Violations([.. Many(10, 51)]));

    [Fact]
    public void Generated_and_borrowed_files_do_not_count()
    {
        HouseFile[] files = [Planted("src/Migrations.Sqlite/First.cs", 900), Planted("src/Web/wwwroot/lib/map.js", 900)];
        Assert.Empty(HandWritten.Of(files));
    }

    private static IEnumerable<HouseFile> Many(int count, int lines) =>
        Enumerable.Range(0, count).Select(number => Planted($"src/Forms/File{number}.cs", lines));

    private static HouseFile Planted(string path, int lines) => new(path, string.Concat(Enumerable.Repeat("line\n", lines)));
}
