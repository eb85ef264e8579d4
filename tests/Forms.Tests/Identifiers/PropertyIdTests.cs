using CsCheck;
using Kevytasiointi.Forms.Identifiers;

namespace Kevytasiointi.Forms.Tests.Identifiers;

public sealed class PropertyIdTests
{
    [Theory, Trait("Requirement", "R-136")]
    [InlineData("91-1-30-3", "09100100300003", "91-1-30-3")]
    [InlineData("09100100300003", "09100100300003", "91-1-30-3")]
    [InlineData("091-001-0030-0003", "09100100300003", "91-1-30-3")]
    [InlineData(" 91 - 1 - 30 - 3 ", "09100100300003", "91-1-30-3")]
    [InlineData("91\u20131\u201330\u20133", "09100100300003", "91-1-30-3")]
    [InlineData("09100100300003M0501", "09100100300003M0501", "91-1-30-3-M501")]
    [InlineData("09100100300003M501", "09100100300003M0501", "91-1-30-3-M501")]
    [InlineData("91-1-30-3-m501", "09100100300003M0501", "91-1-30-3-M501")]
    [InlineData("91-1-30-3M1", "09100100300003M0001", "91-1-30-3-M1")]
    [InlineData("91-1-9901-0", "09100199010000", "91-1-9901-0")] // a public area
    [InlineData("17-401-5-12", "01740100050012", "17-401-5-12")] // a municipality that has ended
    public void An_id_is_read_in_its_long_spelling_and_shown_in_its_short_one(string typed, string id, string shown)
    {
        Assert.True(PropertyId.TryParse(typed, out var read));
        Assert.Equal(id, read);
        Assert.Equal(shown, PropertyId.Short(read));
        Assert.Matches(PropertyId.Pattern, read);
    }

    [Theory, Trait("Requirement", "R-136")]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("91-1-30")]
    [InlineData("91-1-30-3-4")]
    [InlineData("0910010030003")]
    [InlineData("091001003000031")]
    [InlineData("0911-1-30-3")]
    [InlineData("91-1-30-3-M")]
    [InlineData("91-1-30-3-M12345")]
    [InlineData("91-1-30-3-M501-M502")]
    [InlineData("91--1-30-3")]
    [InlineData("９１-1-30-3")]
    public void What_is_no_id_is_refused(string? typed) => Assert.False(PropertyId.TryParse(typed, out _));

    [Fact]
    public void The_short_spelling_is_read_back_as_the_same_id() => Gen.Select(Gen.Int[1, 999], Gen.Int[0, 999], Gen.Int[0, 9999], Gen.Int[0, 9999], Gen.Int[0, 9999])
        .Sample((municipality, village, group, unit, parcel) =>
        {
            Assert.True(PropertyId.TryParse($"{municipality}-{village}-{group}-{unit}{(parcel % 2 == 0 ? "" : $"-M{parcel}")}", out var id));
            Assert.True(PropertyId.TryParse(PropertyId.Short(id), out var again));
            Assert.Equal(id, again);
        });

    [Fact]
    public void What_is_no_id_is_shown_as_it_stands() => Assert.Equal("ei tiedossa", PropertyId.Short("ei tiedossa"));
}
