using Kevytasiointi.Casework.Catalogue.Search;
using Kevytasiointi.Forms.Languages;
using Xunit;

namespace Kevytasiointi.Casework.Tests.Catalogue;

public sealed class StemsTests
{
    [Theory]
    [InlineData(Language.Fi, "ilmoitus", "ilmoituksen")]
    [InlineData(Language.Fi, "melu", "melusta")]
    [InlineData(Language.Fi, "terassi", "terassilla")]
    [InlineData(Language.Fi, "lupa", "lupaa")]
    [InlineData(Language.Sv, "tillstand", "tillstandet")]
    [InlineData(Language.Sv, "blankett", "blanketter")]
    [InlineData(Language.Sv, "evenemang", "evenemangen")]
    [InlineData(Language.En, "firework", "fireworks")]
    [InlineData(Language.En, "notify", "notifies")]
    public void Forms_of_a_word_have_one_stem(Language language, string one, string other) =>
        Assert.Equal(Stems.Of(one, language), Stems.Of(other, language));

    [Theory]
    [InlineData("Yleisötilaisuus", "yleisotilaisuus")]
    [InlineData("Åbo café", "abo cafe")]
    [InlineData("İSTANBUL", "istanbul")]
    [InlineData("maan­omistajan", "maanomistajan")]
    public void Words_lose_case_and_marks(string text, string words) => Assert.Equal(words, string.Join(' ', SearchWords.Of(text)));

    [Theory]
    [InlineData("melu", "melu", 0)]
    [InlineData("melu", "mleu", 1)]
    [InlineData("melu", "meluu", 1)]
    [InlineData("ilmoitus", "ilmotus", 1)]
    [InlineData("konsertti", "konzerti", 2)]
    [InlineData("melu", "terassi", 3)]
    public void Slips_are_counted_up_to_a_limit(string one, string other, int slips) => Assert.Equal(slips, Slips.Count(one, other, 2));
}
