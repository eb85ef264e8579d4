using System.Text.Json;
using Kevytasiointi.Forms.Languages;

namespace Kevytasiointi.Forms.Tests.Languages;

public sealed class WordsTests
{
    public static TheoryData<string> Names =>
        [.. typeof(Texts).Assembly.GetManifestResourceNames().Where(name => name.EndsWith(".texts.json", StringComparison.Ordinal))];

    [Theory]
    [Trait("Requirement", "R-080")]
    [MemberData(nameof(Names))]
    public void Every_text_stands_in_every_language_with_the_same_gaps(string name)
    {
        using var stream = typeof(Texts).Assembly.GetManifestResourceStream(name)!;
        foreach (var text in JsonDocument.Parse(stream).RootElement.EnumerateObject())
        {
            Assert.Equal(["fi", "sv", "en"], text.Value.EnumerateObject().Select(language => language.Name));
            Assert.All(text.Value.EnumerateObject(), language => Assert.False(string.IsNullOrWhiteSpace(language.Value.GetString()), text.Name));
            Assert.Single(text.Value.EnumerateObject().Select(language => Gaps(language.Value.GetString()!)).Distinct());
        }
    }

    private static string Gaps(string text) => string.Concat(Enumerable.Range(0, 10).Where(gap => text.Contains($"{{{gap}}}", StringComparison.Ordinal)));
}
