using Xunit;

namespace Kevytasiointi.HouseRules.Tests.Texts;

public sealed class TextTests
{
    private const string Whole = """{ "Greeting": { "fi": "Hei {0}", "sv": "Hej {0}", "en": "Hello {0}" } }""";

    [Fact, Trait("Requirement", "R-080")]
    public void Every_text_is_in_finnish_swedish_and_english() => Rule.Holds(TextRule.Violations(TextFile.Of(House.Files)));

    [Fact]
    public void Every_text_file_has_a_name_of_its_own_in_its_room() => Rule.Holds(TextRule.NamesTwice(TextFile.Of(House.Files)));

    [Fact]
    public void Every_text_is_said_somewhere() => Rule.Holds(TextUseRule.Unsaid(TextFile.Of(House.Files), House.Files));

    [Fact]
    public void Every_text_that_is_asked_for_is_there() => Rule.Holds(TextUseRule.Missing(TextFile.Of(House.Files), House.Files));

    [Theory]
    [InlineData("""{ "Greeting": { "fi": "Hei", "en": "Hello" } }""", "has no words in sv.")]
    [InlineData("""{ "Greeting": { "fi": "Hei", "sv": " ", "en": "Hello" } }""", "has no words in sv.")]
    [InlineData("""{ "Greeting": { "fi": "Hei", "sv": "Hej", "en": "Hello", "se": "Bures" } }""", "speaks se")]
    [InlineData("""{ "Greeting": { "fi": "Hei {0}", "sv": "Hej", "en": "Hello {0}" } }""", "has different places to fill in")]
    public void Planted_fault_in_a_text_is_caught(string text, string fault) =>
        Assert.Contains(fault, Assert.Single(TextRule.Violations(Files(text))), StringComparison.Ordinal);

    [Fact]
    public void Whole_text_passes() => Assert.Empty(TextRule.Violations(Files(Whole)));

    [Fact]
    public void Two_files_of_one_name_in_one_room_are_caught() =>
        Assert.Single(TextRule.NamesTwice([.. Files(Whole), .. TextFile.Of([new("src/Web/Desk/Planted.texts.json", Whole)])]));

    [Theory]
    [InlineData("var x = 1;")]
    [InlineData("// Greeting is said here no more")]
    public void Text_that_nothing_says_is_caught(string code) =>
        Assert.Equal("src/Web/Filing/Planted.texts.json: nothing in Web says Greeting.", Assert.Single(TextUseRule.Unsaid(Files(Whole), [Source(code)])));

    [Theory]
    [InlineData("""T["Greeting"]""")]
    [InlineData("""T[$"Greet{ending}"]""")]
    [InlineData("""T["Greet" + ending]""")]
    [InlineData("enum Words { Greeting }")]
    public void Text_that_something_says_passes(string code) => Assert.Empty(TextUseRule.Unsaid(Files(Whole), [Source(code)]));

    [Theory]
    [InlineData("""T["Greetings"]""")]
    [InlineData("""Texts[reader.Language, "Greetings", name]""")]
    public void Asking_for_a_text_that_is_not_there_is_caught(string code) => Assert.Single(TextUseRule.Missing(Files(Whole), [Source(code)]));

    [Fact]
    public void Text_keyed_by_an_enumeration_of_another_room_passes() =>
        Assert.Empty(TextUseRule.Unsaid(Files(Whole), [new("src/Casework/Records/Words.cs", "public enum Words { Greeting }")]));

    [Fact]
    public void Text_that_only_another_room_says_is_caught() =>
        Assert.Single(TextUseRule.Unsaid(Files(Whole), [new("src/Casework/Records/Words.cs", "Say(\"Greeting\")")]));

    [Fact]
    public void Text_of_a_family_with_dots_is_known_by_its_ending()
    {
        var texts = Files(Whole.Replace("Greeting", "Morning.Greeting", StringComparison.Ordinal));
        Assert.Empty(TextUseRule.Unsaid(texts, [Source("""Say($"{time}.Greeting")""")]));
    }

    [Fact]
    public void Asking_for_a_text_that_is_there_passes() => Assert.Empty(TextUseRule.Missing(Files(Whole), [Source("""T["Greeting", name]""")]));

    private static IReadOnlyList<TextFile> Files(string text) => TextFile.Of([new("src/Web/Filing/Planted.texts.json", text)]);

    private static HouseFile Source(string code) => new("src/Web/Filing/Planted.cs", code);
}
