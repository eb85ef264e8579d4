using System.Text.Json.Nodes;
using Xunit;

namespace Kevytasiointi.Web.Tests.Filing;

/// <summary>
/// A service whose free-form procedure asks more after its first page when the title is <em>Rivit</em>: a table with a computed value, a group, and who pays.
/// </summary>
public sealed class RowsForm : IAsyncLifetime
{
    private const string Pages = """
        [
          { "key": "aineet", "when": { "===": [{ "var": "otsikko" }, "Rivit"] }, "title": { "fi": "Varastoitavat aineet", "sv": "Ämnen som lagras", "en": "Substances stored" }, "questions": [
            { "key": "aineet", "type": "table", "label": { "fi": "Aineet", "sv": "Ämnen", "en": "Substances" },
              "hint": { "fi": "Kirjoita jokainen aine omalle rivilleen.", "sv": "Skriv varje ämne på en egen rad.", "en": "Write each substance on its own row." },
              "rowName": { "fi": "Aine", "sv": "Ämne", "en": "Substance" }, "most": 4, "columns": [
                { "key": "nimi", "type": "text", "label": { "fi": "Aineen nimi", "sv": "Ämnets namn", "en": "Name" } },
                { "key": "maara", "type": "decimal", "label": { "fi": "Suurin määrä", "sv": "Största mängd", "en": "Largest amount" }, "unit": { "fi": "kg", "sv": "kg", "en": "kg" } },
                { "key": "luokka", "type": "oneOf", "label": { "fi": "Vaaraluokka", "sv": "Faroklass", "en": "Hazard class" }, "required": false, "options": [
                  { "key": "syttyva", "label": { "fi": "Syttyvä", "sv": "Brandfarlig", "en": "Flammable" } },
                  { "key": "hapettava", "label": { "fi": "Hapettava", "sv": "Oxiderande", "en": "Oxidising" } } ] },
                { "key": "tunnus", "type": "text", "label": { "fi": "CAS-numero", "sv": "CAS-nummer", "en": "CAS number" }, "required": false } ] },
            { "key": "ensimmainen", "type": "computed", "label": { "fi": "Ensimmäisen aineen määrä kaksin kerroin", "sv": "Det första ämnets mängd två gånger om", "en": "Twice the first amount" },
              "kind": "number", "value": { "*": [{ "var": "aineet.0.maara" }, 2] }, "unit": { "fi": "kg", "sv": "kg", "en": "kg" } } ] },
          { "key": "esiintyjat", "when": { "===": [{ "var": "otsikko" }, "Rivit"] }, "title": { "fi": "Esiintyjät", "sv": "Artister", "en": "Performers" }, "questions": [
            { "key": "esiintyjat", "type": "group", "label": { "fi": "Esiintyjät", "sv": "Artister", "en": "Performers" },
              "rowName": { "fi": "Esiintyjä", "sv": "Artist", "en": "Performer" }, "most": 3, "questions": [
                { "key": "kuka", "type": "person", "label": { "fi": "Kuka", "sv": "Vem", "en": "Who" }, "asks": ["email"], "personalData": "personal", "publicity": "partlySecret" },
                { "key": "milloin", "type": "date", "label": { "fi": "Milloin", "sv": "När", "en": "When" } },
                { "key": "ikaraja", "type": "yesNo", "label": { "fi": "Onko esityksellä ikäraja?", "sv": "Har föreställningen en åldersgräns?", "en": "Is there an age limit?" } },
                { "key": "lisa", "type": "longText", "label": { "fi": "Lisätietoja", "sv": "Mer information", "en": "More" }, "required": false, "maxLength": 500 } ] } ] },
          { "key": "maksaja", "when": { "===": [{ "var": "otsikko" }, "Rivit"] }, "title": { "fi": "Maksaja", "sv": "Betalare", "en": "Payer" }, "questions": [
            { "key": "maksaja", "type": "payer", "label": { "fi": "Kuka maksaa?", "sv": "Vem betalar?", "en": "Who pays?" }, "personalData": "personal", "publicity": "partlySecret" } ] }
        ]
        """;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("kevytasiointi-rows-");

    /// <summary>The service.</summary>
    public WebHost Host { get; private set; } = null!;

    /// <summary>Somebody who has begun the form, on the page of the table.</summary>
    public async Task<(Visitor Visitor, string Draft)> StartAsync(string customer = "aino-korpela", string lang = "fi")
    {
        var visitor = await Host.SignInAsCustomerAsync(customer, lang);
        await FreeForm.StartAsync(visitor, lang);
        await visitor.Fill("asianLaji", "ilmoitus").Fill("otsikko", "Rivit").Fill("kuvaus", "Aineita ja esiintyjiä.").PressAsync("save");
        await visitor.PressAsync("save"); // the first answer brought a question that may be left empty
        Assert.EndsWith("/aineet", visitor.Path, StringComparison.Ordinal);
        return (visitor, visitor.Path[..^"/aineet".Length]);
    }

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        foreach (var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "procedures"), "*.json"))
        {
            var form = JsonNode.Parse(await File.ReadAllTextAsync(file))!;
            if ((string?)form["procedure"] == "valmis.vapaamuotoinen")
            {
                var pages = form["pages"]!.AsArray();
                foreach (var page in JsonNode.Parse(Pages)!.AsArray().Reverse())
                {
                    pages.Insert(1, page!.DeepClone());
                }
            }

            await File.WriteAllTextAsync(Path.Combine(folder.FullName, Path.GetFileName(file)), form.ToJsonString());
        }

        Host = await WebHost.StartAsync(("Kevytasiointi:ProceduresFolder", folder.FullName));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (Host is not null)
        {
            await Host.DisposeAsync();
        }

        folder.Delete(recursive: true);
    }
}
