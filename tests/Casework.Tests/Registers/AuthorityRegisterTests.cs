using Kevytasiointi.Casework.Registers;
using Kevytasiointi.Forms.Definitions;
using Xunit;

namespace Kevytasiointi.Casework.Tests.Registers;

/// <summary>The shipped register: who exists on which day.</summary>
public sealed class AuthorityRegisterTests
{
    private static readonly AuthorityRegister Register = RegisterFiles.Shipped.Open();

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", null);

    [Fact, Trait("Requirement", "R-133")]
    public void There_are_308_municipalities_in_2026_and_292_can_be_chosen()
    {
        var all = Register.On(AuthorityKind.Municipality, Day("2026-06-01")).ToList();
        Assert.Equal((308, 292), (all.Count, all.Count(each => each.Selectable)));
        Assert.All(all, each => Assert.Matches("^[0-9]{3}$", each.Code));
        Assert.All(all.Where(each => !each.Selectable), each => Assert.Equal("91", each.County));
    }

    [Theory, Trait("Requirement", "R-133")] // Statistics Finland told each of these numbers in its news of the year
    [InlineData("2013-01-01", 320)]
    [InlineData("2014-12-31", 320)]
    [InlineData("2015-01-01", 317)]
    [InlineData("2016-01-01", 313)]
    [InlineData("2017-01-01", 311)]
    [InlineData("2020-01-01", 310)]
    [InlineData("2021-01-01", 309)]
    [InlineData("2024-12-31", 309)]
    [InlineData("2025-01-01", 308)]
    public void As_many_municipalities_exist_as_did_on_the_day(string day, int count) =>
        Assert.Equal(count, Register.On(AuthorityKind.Municipality, Day(day)).Count());

    [Fact, Trait("Requirement", "R-133")]
    public void A_municipality_that_has_ended_leads_to_the_one_it_was_merged_into()
    {
        var pertunmaa = Register.Find(AuthorityKind.Municipality, "588")!;
        Assert.Equal("Pertunmaa", Register.InPlaceOf(pertunmaa, Day("2024-12-31"))!.Name.Fi);
        Assert.Equal("Mäntyharju", Register.InPlaceOf(pertunmaa, Day("2025-01-01"))!.Name.Fi);
    }

    [Fact, Trait("Requirement", "R-135")]
    public void There_are_21_counties_and_Helsinki()
    {
        var counties = Register.On(AuthorityKind.WellbeingServicesCounty, Day("2026-01-01")).ToList();
        Assert.Equal((22, "Helsingin kaupunki"), (counties.Count, counties.Single(each => each.Code == "90").Name.Fi));
        Assert.Equal(21, counties.Count(each => each.Name.Fi.EndsWith("hyvinvointialue", StringComparison.Ordinal)));
        Assert.Empty(Register.On(AuthorityKind.WellbeingServicesCounty, Day("2022-12-31")));
    }

    [Fact, Trait("Requirement", "R-135")]
    public void There_are_22_rescue_services_one_for_each_county_and_Helsinki_run_by_21_departments()
    {
        var rescue = Register.On(AuthorityKind.RescueDepartment, Day("2026-01-01")).ToList();
        Assert.Equal(Register.On(AuthorityKind.WellbeingServicesCounty, Day("2026-01-01")).Select(each => each.Code).Order(), rescue.Select(each => each.County!).Order());
        Assert.Equal((22, 21), (rescue.Count, rescue.Select(each => each.Name.Fi).Distinct().Count()));
        Assert.Equal("Egentliga Finlands räddningsverk", rescue.Single(each => each.Name.Fi == "Varsinais-Suomen pelastuslaitos").Name.Sv);
    }

    [Fact, Trait("Requirement", "R-135")]
    public void There_are_11_police_departments_and_nothing_says_which_municipality_is_whose()
    {
        var police = Register.On(AuthorityKind.PoliceDepartment, Day("2026-01-01")).ToList();
        Assert.Equal(11, police.Count);
        Assert.All(police, each => Assert.Null(each.County));
        Assert.Equal("Polisinrättningen i Sydvästra Finland", police.Single(each => each.Name.Fi == "Lounais-Suomen poliisilaitos").Name.Sv);
    }

    [Fact, Trait("Requirement", "R-134")]
    public void The_agencies_that_ended_with_2025_lead_to_the_new_one()
    {
        var before = Register.On(AuthorityKind.StateAgency, Day("2025-12-31")).ToList();
        var after = Register.On(AuthorityKind.StateAgency, Day("2026-01-01")).ToList();
        Assert.Equal((6, 15), (Ending(before, "aluehallintovirasto"), before.Count(each => each.Name.Fi.EndsWith("(ELY-keskus)", StringComparison.Ordinal))));
        Assert.Equal((0, 10), (Ending(after, "aluehallintovirasto"), Ending(after, "elinvoimakeskus")));
        Assert.All(before, each => Assert.Equal("Lupa- ja valvontavirasto", Register.InPlaceOf(each, Day("2026-01-01"))!.Name.Fi));
        var hame = Register.Find(AuthorityKind.StateAgency, "hameen-ely-keskus")!;
        Assert.Equal(["kaakkois-suomen-elinvoimakeskus", "sisa-suomen-elinvoimakeskus"], hame.AlsoSucceededBy);
    }

    [Fact, Trait("Requirement", "R-134")]
    public void Nobody_stands_in_the_place_of_one_that_does_not_exist_yet_or_that_nobody_took_over()
    {
        var agency = Register.Find(AuthorityKind.StateAgency, "lupa-ja-valvontavirasto")!;
        Assert.Null(Register.InPlaceOf(agency, Day("2025-12-31")));
        Assert.Null(Register.InPlaceOf(agency with { Code = "toinen", ValidTo = Day("2026-05-31") }, Day("2026-06-01")));
    }

    private static int Ending(IEnumerable<RegisterEntry> entries, string word) => entries.Count(each => each.Name.Fi.EndsWith(word, StringComparison.Ordinal));
}
