using Kevytasiointi.Forms.Identifiers;

namespace Kevytasiointi.Forms.Tests.Identifiers;

public sealed class BuildingIdTests
{
    [Theory, Trait("Requirement", "R-130")]
    [InlineData("100000001F", "100000001F")]
    [InlineData("103515074X", "103515074X")]
    [InlineData("1234567892", "1234567892")]
    [InlineData("199999999V", "199999999V")]
    [InlineData(" 103515074x ", "103515074X")]
    [InlineData("1035 15074 X", "103515074X")]
    public void A_right_id_is_read_in_capitals(string typed, string id)
    {
        Assert.True(BuildingId.TryParse(typed, out var read));
        Assert.Equal(id, read);
        Assert.Matches(BuildingId.Pattern, read);
    }

    [Theory, Trait("Requirement", "R-130")]
    [InlineData(null)]
    [InlineData("1000000019")]
    [InlineData("103515074Y")]
    [InlineData("203515074X")]
    [InlineData("03515074X")]
    [InlineData("1035150744X")]
    [InlineData("１03515074X")]
    public void A_wrong_id_is_refused(string? typed) => Assert.False(BuildingId.TryParse(typed, out _));
}
