using System.Globalization;
using System.Text.Json.Nodes;
using Kevytasiointi.Casework.Access;
using Kevytasiointi.Casework.Filing;
using Kevytasiointi.Casework.Records.Audit;
using Kevytasiointi.Forms.Definitions;
using Kevytasiointi.Forms.Languages;
using Kevytasiointi.Simulators.SignIn;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Kevytasiointi.Simulators.Demo;

/// <summary>
/// Gives a fresh demo a past, so that its desk is not empty: once, in the background, when <c>Kevytasiointi:DemoCases</c> is on and the first customer has no cases.
/// </summary>
public sealed class SeedDemo(IServiceScopeFactory scopes, TimeProvider clock) : BackgroundService
{
    private const string City = "mallilan-kaupunki";

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield(); // the service answers first; the past comes after
        if (await HasPastAsync(stoppingToken))
        {
            return;
        }

        var now = clock.GetUtcNow();
        foreach (var wanted in Cases())
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<DemoCases>().FileAsync(wanted, now.AddDays(-wanted.DaysAgo), stoppingToken);
        }
    }

    private static IEnumerable<DemoCase> Cases()
    {
        yield return Noise(12.3, "aino-korpela", "Varikkotie 14", 240) with { Handler = "johanna-ek", CaseNumber = "MAL/1207/11.01.00/2026", Outcome = Outcome.Granted };
        yield return Noise(9.1, "mikko-salonen", "Ratapihankatu 2", 60) with { Handler = "johanna-ek", CaseNumber = "MAL/1214/11.01.00/2026" };
        yield return Noise(6.4, "erik-lindqvist", "Strandvägen 7", 120, Language.Sv) with { Handler = "sanna-heikkila" };
        yield return Noise(3.2, "kaisa-suojanen", "Louhostie 31", 400);
        yield return Noise(1.1, "mikael-salonius", "Satamakatu 5", 35);
        yield return Noise(0.2, "aino-korpela", "Tehtaankatu 18", 90);
        yield return FreeForm(8.2, "mikko-salonen", "Lupa käyttää torin laitaa joulumyyntiin") with { Handler = "antti-laine", CaseNumber = "MAL/1219/00.01.02/2026", Outcome = Outcome.Noted };
        yield return FreeForm(4.5, "erik-lindqvist", "Ansökan om att få använda skolans festsal", Language.Sv) with { Handler = "antti-laine" };
        yield return FreeForm(2.0, "oskari-niemela", "Ilmoitus pihapuun kaadosta tontin rajalla");
        yield return FreeForm(0.4, "aino-korpela", "Hakemus nuorisoseuran avustuksen siirrosta");
    }

    private static DemoCase Noise(double daysAgo, string customer, string street, int metres, Language language = Language.Fi) => new(
        daysAgo, customer, City, "meluilmoitus", language, new Dictionary<string, JsonNode>
        {
            ["osoite"] = new JsonObject { ["street"] = street, ["postalCode"] = "99998", ["city"] = "Mallila" },
            ["etaisyysAsuntoon"] = JsonNode.Parse(metres.ToString(CultureInfo.InvariantCulture))!,
        });

    private static DemoCase FreeForm(double daysAgo, string customer, string title, Language language = Language.Fi) => new(
        daysAgo, customer, City, "hakemus-tai-ilmoitus", language, new Dictionary<string, JsonNode> { ["otsikko"] = title });

    private async Task<bool> HasPastAsync(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var people = scope.ServiceProvider.GetRequiredService<DemoPeople>();
        var id = await scope.ServiceProvider.GetRequiredService<RecognisePerson>().ExecuteAsync(people.Find("mikko-salonen").Person, stop);
        return (await scope.ServiceProvider.GetRequiredService<OwnQuery>().ListAsync(new CustomerScope(id, AuditSource.Background), stop)).Cases.Count > 0;
    }
}
