using System.Text.Json;
using Kevytasiointi.Casework.Joining;
using Kevytasiointi.Casework.Registers;
using Kevytasiointi.Forms.Definitions;
using Kevytasiointi.Forms.Documents;
using Kevytasiointi.Simulators.Demo;
using Xunit;

namespace Kevytasiointi.Web.Tests.Simulators;

/// <summary>The demo's data file is whole: what it names is there (contracts 2).</summary>
public sealed class DemoFileTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "registers");
    private static readonly byte[] Bytes = File.ReadAllBytes(Path.Combine(Folder, "demo.json"));
    private static readonly RegisterFile Demo = ImportRegister.Read(Bytes);

    [Fact]
    public void There_are_ten_authorities_of_every_kind_one_ended_with_a_successor_and_officials_at_each_that_lives()
    {
        Assert.Equal(10, Demo.Authorities.Count);
        Assert.Equal(Enum.GetValues<AuthorityKind>(), Demo.Authorities.Select(each => each.Kind).Distinct().Order());
        Assert.Equal("mallimaan-aluehallintovirasto", Assert.Single(Demo.Authorities, each => each.ValidTo is not null && each.Successor is not null).Slug);
        foreach (var authority in Demo.Authorities.Where(each => each.ValidTo is null))
        {
            var units = (authority.Units ?? []).Select(unit => unit.Slug).ToHashSet();
            var roles = Demo.Persons.SelectMany(person => person.Roles ?? []).Where(role => units.Contains(role.Unit)).Select(role => role.Role.ToString()).ToList();
            Assert.True(roles.Contains("Handler") && roles.Contains("Administrator"), $"{authority.Slug} has {string.Join(", ", roles.DefaultIfEmpty("nobody"))}.");
        }
    }

    [Fact]
    public void Every_offer_names_a_procedure_that_is_there_for_its_kind_of_authority_and_municipalities_that_exist()
    {
        var procedures = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "procedures"), "*.json")
            .Select(path => FormDocument.Read(File.ReadAllBytes(path), Path.GetFileName(path)).Form).OfType<FormDefinition>().ToDictionary(form => form.Procedure);
        var register = new RegisterFolders(Folder, Folder).Open();
        var faults = (
            from authority in Demo.Authorities
            from offer in authority.Offers ?? []
            from fault in Faults(authority, offer)
            select $"The offer {authority.Slug}/{offer.Slug} {fault}").ToList();
        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults));

        IEnumerable<string> Faults(RegisterAuthority authority, RegisterOffer offer)
        {
            if (!procedures.TryGetValue(offer.Procedure, out var form))
            {
                yield return $"names the procedure {offer.Procedure}, and no sound file in procedures has it.";
            }
            else if (!form.Kinds.Contains(authority.Kind))
            {
                yield return $"is of {offer.Procedure}, which is not made for {authority.Kind}.";
            }

            if ((authority.Units ?? []).All(unit => unit.Slug != offer.Unit))
            {
                yield return $"names the unit {offer.Unit}, which {authority.Slug} does not have.";
            }

            foreach (var code in offer.Area.Where(code => register.Find(AuthorityKind.Municipality, code) is not { Selectable: true, ValidTo: null }))
            {
                yield return $"is offered in {code}, which is no municipality of the mainland today.";
            }
        }
    }

    [Fact]
    public void Every_made_up_case_names_a_person_and_an_offer_that_are_there()
    {
        var offers = Demo.Authorities.SelectMany(authority => (authority.Offers ?? []).Select(offer => (authority.Slug, offer.Slug))).ToHashSet();
        var people = Demo.Persons.Select(person => person.Slug).ToHashSet();
        Assert.All(DemoCase.All(), each =>
        {
            Assert.Contains((each.Authority, each.Offer), offers);
            Assert.Contains(each.Customer, people);
            Assert.True(each.Handler is null || people.Contains(each.Handler), each.Handler);
        });
        Assert.Equal(DemoCase.All().Select(each => each.DaysAgo).OrderDescending(), DemoCase.All().Select(each => each.DaysAgo));
    }

    [Fact]
    public void There_are_six_companies_with_true_check_digits_one_closed_and_one_foreign()
    {
        using var file = JsonDocument.Parse(Bytes);
        var companies = file.RootElement.GetProperty("companies").EnumerateArray().ToList();
        Assert.Equal(["active", "active", "active", "active", "closed", "foreign"], companies.Select(each => each.GetProperty("status").GetString()));
        Assert.Equal(["7769480-5", "1234567-1", "0877830-0", "1000002-0", "9000110-2"], companies.Take(5).Select(each => each.GetProperty("businessId").GetString()));
        Assert.All(companies.Take(5), each => Assert.True(IsBusinessId(each.GetProperty("businessId").GetString()!)));
        Assert.All(companies, each =>
        {
            Assert.Contains(each.GetProperty("name").GetString(), each.GetProperty("names").EnumerateArray().Select(name => name.GetProperty("name").GetString()));
            Assert.NotEmpty(each.GetProperty("addresses").EnumerateArray());
        });
    }

    // The check digit of a business id: weights 7 9 10 5 8 4 2, modulo 11.
    private static bool IsBusinessId(string text)
    {
        int[] weights = [7, 9, 10, 5, 8, 4, 2];
        var rest = text.Take(7).Zip(weights, (digit, weight) => (digit - '0') * weight).Sum() % 11;
        return rest != 1 && text[8] - '0' == (rest == 0 ? 0 : 11 - rest);
    }
}
