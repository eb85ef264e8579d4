using Xunit;

namespace Kevytasiointi.HouseRules.Tests.Rooms;

public sealed class RoomTests
{
    public static TheoryData<string> Rooms => [.. House.Rooms];

    [Theory, MemberData(nameof(Rooms))]
    public void Room_looks_only_into_the_rooms_below_it(string room) =>
        Rule.Holds(RoomRule.Violations(room, TypeUses.References(House.Assembly(room))));

    [Theory, MemberData(nameof(Rooms))]
    public void Pure_room_touches_no_disk_net_or_clock(string room) =>
        Rule.Holds(RoomRule.TouchesTheWorld(room, TypeUses.Of(House.Assembly(room))));

    [Theory]
    [InlineData("Forms", "Microsoft.EntityFrameworkCore")]
    [InlineData("Forms", "Kevytasiointi.Package")]
    [InlineData("Package", "BouncyCastle.Cryptography")]
    [InlineData("Casework", "Microsoft.AspNetCore.Http.Abstractions")]
    [InlineData("Casework", "Kevytasiointi.Web")]
    [InlineData("Simulators", "Kevytasiointi.Web")]
    [InlineData("Web", "Kevytasiointi.Simulators")]
    [InlineData("Attic", "Kevytasiointi.Forms")]
    public void Planted_reference_is_caught(string room, string reference) =>
        Assert.Single(RoomRule.Violations(room, [reference, "System.Runtime"]));

    [Fact]
    public void Data_protection_in_the_database_is_no_web_framework() =>
        Assert.Empty(RoomRule.Violations("Casework", ["Microsoft.AspNetCore.DataProtection.EntityFrameworkCore"]));

    [Fact]
    public void Planted_clock_in_a_pure_room_is_caught()
    {
        var planted = TypeUses.Of(typeof(RoomTests).Assembly.Location).Where(use => use.User.Name == nameof(Planted.Filing.LooksIntoDesk));
        Assert.Single(RoomRule.TouchesTheWorld("Forms", planted));
    }
}
