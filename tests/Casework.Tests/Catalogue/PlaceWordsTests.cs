using Kevytasiointi.Casework.Catalogue.Search;
using Xunit;

namespace Kevytasiointi.Casework.Tests.Catalogue;

public sealed class PlaceWordsTests
{
    [Theory]
    [InlineData("Porvoossa", "Porvoo")]
    [InlineData("porvoon", "Porvoo")]
    [InlineData("Borgå", "Porvoo")]
    [InlineData("Helsingissä", "Helsinki")]
    [InlineData("Helsingfors", "Helsinki")]
    [InlineData("Seinäjoella", "Seinäjoki")]
    [InlineData("Lahdessa", "Lahti")]
    [InlineData("Riihimäellä", "Riihimäki")]
    [InlineData("Turussa", "Turku")]
    [InlineData("Lappeenrannan", "Lappeenranta")]
    [InlineData("Tampereella", "Tampere")]
    [InlineData("hangossa", "Hanko")]
    [InlineData("Varkaudessa", "Varkaus")]
    [InlineData("Kurikan", "Kurikka")]
    [InlineData("Lopella", "Loppi")]
    [InlineData("Pornaisissa", "Pornainen")]
    [InlineData("Pellossa", "Pello")]
    public void A_municipality_is_known_in_its_local_cases(string word, string name) => Assert.Equal(name, PlaceWords.Find(word)?.Name.Fi);

    [Theory]
    [InlineData("melu")]
    [InlineData("tapahtuma")]
    [InlineData("")]
    [InlineData("ii")]
    [InlineData("pellolla")]
    [InlineData("kolari")]
    public void Other_words_are_no_places(string word) => Assert.Null(PlaceWords.Find(word));

    [Theory]
    [InlineData("Porvo", "Porvoo")]
    [InlineData("Hlesinki", "Helsinki")]
    [InlineData("Borgo", "Porvoo")]
    [InlineData("Tampereella", "Tampere")]
    [InlineData("Atlantis", null)]
    public void A_misspelt_municipality_is_guessed(string typed, string? name) => Assert.Equal(name, PlaceWords.Nearest(typed)?.Name.Fi);
}
