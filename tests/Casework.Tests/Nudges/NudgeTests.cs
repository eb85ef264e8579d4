using System.Text;
using Kevytasiointi.Casework.Nudges;
using Kevytasiointi.Forms.Languages;
using Xunit;

namespace Kevytasiointi.Casework.Tests.Nudges;

public sealed class NudgeTests
{
    [Fact, Trait("Requirement", "R-074")]
    public void A_nudge_has_no_place_for_content() =>
        Assert.Equal(
            ["AuthorityName", "Day", "Kind", "Language", "Link", "ProcedureName", "To"],
            typeof(Nudge).GetProperties().Select(property => property.Name).Where(name => name != "EqualityContract").Order(StringComparer.Ordinal));

    [Theory, Trait("Requirement", "R-074")]
    [InlineData("https://asiointi.example/fi/omat?avain=salainen")]
    [InlineData("https://asiointi.example/fi/omat#salainen")]
    [InlineData("https://maija:salainen@asiointi.example/fi/omat")]
    [InlineData("https://asiointi.example/fi/omat/Naapurin%20remontti")]
    [InlineData("https://asiointi.example/fi/omat/N%C3%A4kyy")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/fi/omat")]
    public void A_link_that_could_carry_content_or_a_key_is_refused(string link) =>
        Assert.Throws<ArgumentException>(() => New(new Uri(link, UriKind.RelativeOrAbsolute)));

    [Fact]
    public void A_payload_reads_back_as_the_same_nudge()
    {
        var nudge = New(new Uri("https://asiointi.example/sv/omat")) with { To = "åke@posti.example" };
        Assert.Equal(nudge, Nudge.FromPayload(nudge.ToPayload()));
        var draft = new Nudge(NudgeKind.DraftExpiring, Language.En, "a@b.example", "Notice", "City", nudge.Link, new DateOnly(2026, 12, 3));
        Assert.Equal(draft, Nudge.FromPayload(draft.ToPayload()));
        Assert.Contains("\"DraftExpiring\"", Encoding.UTF8.GetString(draft.ToPayload()), StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_end_of_a_draft_has_a_day()
    {
        var link = new Uri("https://asiointi.example/fi/omat");
        Assert.Throws<ArgumentException>(() => new Nudge(NudgeKind.Receipt, Language.Fi, "a@b.example", "x", "y", link, new DateOnly(2026, 12, 3)));
        Assert.Throws<ArgumentException>(() => new Nudge(NudgeKind.DraftExpiring, Language.Fi, "a@b.example", "x", "y", link));
    }

    [Fact]
    public void Addresses_stand_under_the_public_address_with_its_path()
    {
        var address = new ServiceAddress(new Uri("https://kunta.example/asiointi/"));
        Assert.Equal("https://kunta.example/asiointi/sv/omat", address.OwnPages(Language.Sv).AbsoluteUri);
        Assert.Equal(
            "https://kunta.example/asiointi/fi/viranomainen/asiat/0199aaaa-0000-7000-8000-000000000001",
            address.DeskCase(Language.Fi, Guid.Parse("0199AAAA-0000-7000-8000-000000000001")).AbsoluteUri);
    }

    private static Nudge New(Uri link) => new(NudgeKind.Receipt, Language.Fi, "a@b.example", "Meluilmoitus", "Mallilan kaupunki", link);
}
