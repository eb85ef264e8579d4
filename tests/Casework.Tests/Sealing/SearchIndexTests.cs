using System.Globalization;
using CsCheck;
using Kevytasiointi.Casework.Records.Keys;
using Kevytasiointi.Casework.Sealing;
using Xunit;

namespace Kevytasiointi.Casework.Tests.Sealing;

public sealed class SearchIndexTests : IDisposable
{
    private readonly TestKeys keys = new();
    private readonly DataKey authority;
    private readonly SearchIndex index;

    public SearchIndexTests()
    {
        authority = keys.Sealer.NewKey(Guid.Parse("0199aaaa-0000-7000-8000-000000000001"));
        index = new SearchIndex(keys.Sealer);
    }

    public void Dispose() => keys.Dispose();

    [Theory]
    [InlineData("Matti Meikäläinen", "MATTI|MEIKÄLÄINEN")]
    [InlineData("  Virtanen-Korhonen,  Åsa ", "VIRTANEN|KORHONEN|ÅSA")]
    [InlineData("O'Neill", "O|NEILL")]
    [InlineData("Melua: öljyä/pölyä (työmaa)", "MELUA|ÖLJYÄ|PÖLYÄ|TYÖMAA")]
    [InlineData("Ääkköset", "ÄÄKKÖSET")]
    [InlineData("Čearret Ǯiõll", "ČEARRET|ǮIÕLL")]
    [InlineData("010594-9021", "010594-9021")]
    [InlineData("(010594y9021),", "010594Y9021")]
    [InlineData("1234567-8", "1234567-8")]
    [InlineData("091-412-0001-0005", "091-412-0001-0005")]
    [InlineData("matti.meikalainen@example.fi", "MATTI.MEIKALAINEN@EXAMPLE.FI")]
    [InlineData("<matti@example.fi>", "MATTI@EXAMPLE.FI")]
    [InlineData("+358 40 123 4567", "+358401234567")]
    [InlineData("040 1234567", "0401234567")]
    [InlineData("Kesäjuhla 2026", "KESÄJUHLA|2026")]
    [InlineData("Meikäläinen 010594-9021", "MEIKÄLÄINEN|010594-9021")]
    [InlineData("", "")]
    [InlineData(" -.,;", "")]
    [InlineData("@ - +", "")]
    public void Words_of_names_fall_apart_and_identifiers_stay_whole(string text, string words) =>
        Assert.Equal(words, string.Join('|', SearchWords.Of(text)));

    [Fact]
    public void Half_a_letter_does_no_harm() => Assert.Equal(["A", "B"], SearchWords.Of("a\uD83D b"));

    [Fact]
    [Trait("Requirement", "R-131")]
    public void Identity_codes_that_differ_only_by_separator_have_different_tokens()
    {
        var codes = new[] { "010594-9021", "010594+9021", "010594Y9021", "010594X9021", "010594W9021", "010594V9021", "010594U9021", "010594A9021", "010594F9021", "0105949021" };
        Assert.Equal(codes.Length, codes.Select(code => Assert.Single(index.Tokens(authority, [code]))).Distinct().Count());
    }

    [Fact]
    public void A_word_is_found_in_any_case_and_composition_and_under_any_culture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            var tokens = index.Tokens(authority, ["Iida Mäkinen"]);
            foreach (var culture in new[] { "tr-TR", "fi-FI", "sv-SE", "" })
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
                Assert.Equal(tokens, index.Tokens(authority, ["mäkinen", "IIDA"]));
                Assert.Equal(tokens, index.Tokens(authority, ["ma\u0308kinen iida"]));
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Tokens_are_distinct_ordered_and_tell_nothing_without_the_authoritys_key()
    {
        var tokens = index.Tokens(authority, ["b a c a", "B"]);
        Assert.Equal(3, tokens.Count);
        Assert.Equal(tokens.Order(StringComparer.Ordinal), tokens);
        Assert.All(tokens, token => Assert.Matches("^[0-9a-f]{32}$", token));
        var other = keys.Sealer.NewKey(Guid.Parse("0199aaaa-0000-7000-8000-000000000002"));
        Assert.Empty(tokens.Intersect(index.Tokens(other, ["a b c"])));
    }

    [Fact]
    public void Any_text_at_all_has_words_that_are_found_again_by_themselves() =>
        Gen.String.Sample(text =>
        {
            var words = SearchWords.Of(text).ToList();
            Assert.All(words, word => Assert.Equal([word], SearchWords.Of(word)));
        }, iter: 2000);
}
