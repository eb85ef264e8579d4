using Kevytasiointi.Forms.Registers;

namespace Kevytasiointi.Forms.Tests.Registers;

public sealed class MunicipalitiesTests
{
    [Fact, Trait("Requirement", "R-133")]
    public void There_are_308_municipalities_and_292_of_them_are_offered()
    {
        Assert.Equal(308, Municipalities.All.Count(each => each.ValidTo is null));
        Assert.Equal(292, Municipalities.Selectable.Count());
    }

    [Fact]
    public void A_municipality_is_found_by_its_code_or_either_name()
    {
        Assert.Equal("Borgå", Municipalities.OfCode("638")!.Name.Sv);
        Assert.Equal("638", Municipalities.Find("borgå")!.Code);
        Assert.Equal("638", Municipalities.Find(" PORVOO ")!.Code);
        Assert.Null(Municipalities.OfCode("Porvoo"));
        Assert.Null(Municipalities.OfCode(null));
        Assert.Null(Municipalities.Find(""));
    }

    [Fact]
    public void One_that_has_ended_or_is_known_to_end_is_not_offered()
    {
        var one = Municipalities.OfCode("638")!;

        Assert.True(one.IsSelectable);
        Assert.False((one with { ValidTo = new DateOnly(2030, 12, 31), Successors = ["753"] }).IsSelectable);
        Assert.False((one with { InService = false }).IsSelectable);
    }

    [Fact]
    public void Codes_and_successors_are_codes_of_the_register()
    {
        Assert.All(Municipalities.All, each => Assert.Matches("^[0-9]{3}$", each.Code));
        Assert.All(Municipalities.All.SelectMany(each => each.Successors), code => Assert.NotNull(Municipalities.OfCode(code)));
        Assert.All(Municipalities.All.Where(each => each.Successors.Count > 0), each => Assert.NotNull(each.ValidTo));
    }
}
