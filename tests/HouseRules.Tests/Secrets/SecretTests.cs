using Xunit;

namespace Kevytasiointi.HouseRules.Tests.Secrets;

public sealed class SecretTests
{
    [Fact]
    public void No_secret_is_kept_in_the_repository() => Rule.Holds(SecretRule.Secrets(House.Files));

    [Fact]
    public void No_path_of_one_machine_is_kept_in_the_repository() => Rule.Holds(SecretRule.MachinePaths(House.Files));

    [Theory]
    [InlineData("-----BEGIN EC PRIVATE KEY-----")]
    [InlineData("Host=db;Username=app;Password=oikea-salasana")]
    [InlineData("\"aws\": \"AKIAABCDEFGHIJKLMNOP\"")]
    public void Planted_secret_is_caught(string line) => Assert.Single(SecretRule.Secrets([new("docs/running/a.md", line)]));

    [Theory]
    [InlineData("see /work/notes.md")]
    [InlineData("\"/tmp/kevyt\"")]
    [InlineData("C:\\Users\\me")]
    public void Planted_machine_path_is_caught(string line) => Assert.Single(SecretRule.MachinePaths([new("docs/a.md", line)]));

    [Theory]
    [InlineData("https://www.example.fi/home/page")]
    [InlineData("the folder tests/work/x")]
    public void Path_inside_an_address_passes(string line) => Assert.Empty(SecretRule.MachinePaths([new("docs/a.md", line)]));
}
