using System.Text.Json.Nodes;
using Kevytasiointi.Casework.Catalogue;
using Kevytasiointi.Casework.Records.Procedures;
using Kevytasiointi.Forms.Findings;
using Kevytasiointi.Forms.Languages;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Kevytasiointi.Casework.Tests.Catalogue;

/// <summary>What becomes of procedure files at start, good and bad.</summary>
public sealed class LoadProceduresTests
{
    private static readonly string Shipped = Path.Combine(AppContext.BaseDirectory, "procedures", "vapaamuotoinen.json");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task A_broken_file_is_refused_with_line_and_reason_and_the_others_are_loaded(Provider provider)
    {
        await using var database = await TestDatabase.NewAsync(provider);
        var folder = Folder(database, ("a-rikki.json", "{\n  \"version\": }"), ("b-ehja.json", File.ReadAllText(Shipped)));

        var finding = Assert.Single(await LoadAsync(database, folder));

        Assert.Equal((FindingKind.SyntaxBroken, "a-rikki.json", 2, 14), (finding.Kind, finding.File, finding.Line, finding.Column));
        Assert.Equal(["valmis.vapaamuotoinen"], await LoadedAsync(database, version => version.Procedure));
    }

    [Theory, EveryDatabase]
    public async Task A_form_that_nobody_could_finish_is_refused_and_the_version_the_service_had_stays(Provider provider)
    {
        await using var database = await TestDatabase.NewAsync(provider);
        Assert.Empty(await LoadAsync(database, Folder(database, ("lomake.json", File.ReadAllText(Shipped)))));
        var before = await LoadedAsync(database, version => $"{version.Number} {version.Sha256}");
        var document = Next();
        document["pages"]![0]!["questions"]!.AsArray().Add(JsonNode.Parse(
            """{ "key": "uusi", "type": "text", "label": { "fi": "Uusi", "sv": "Ny", "en": "New" }, "when": { "===": [{ "var": "uusi" }, "x"] } }"""));

        var finding = Assert.Single(await LoadAsync(database, Folder(database, ("lomake.json", document.ToJsonString()))));

        Assert.Equal(FindingKind.RuleCycle, finding.Kind);
        Assert.Equal(before, await LoadedAsync(database, version => $"{version.Number} {version.Sha256}"));
    }

    [Theory, EveryDatabase]
    public async Task The_same_version_with_other_content_is_refused_naming_the_file_and_both_digests(Provider provider)
    {
        await using var database = await TestDatabase.NewAsync(provider);
        Assert.Empty(await LoadAsync(database, Folder(database, ("lomake.json", File.ReadAllText(Shipped)))));
        var published = Assert.Single(await LoadedAsync(database, version => version.Sha256));

        var finding = Assert.Single(await LoadAsync(database, Folder(database, ("toinen.json", File.ReadAllText(Shipped) + "\n"))));

        Assert.Equal((FindingKind.VersionOtherContent, "toinen.json"), (finding.Kind, finding.File));
        Assert.Contains(published, finding.What.Fi, StringComparison.Ordinal);
        Assert.Equal(2, System.Text.RegularExpressions.Regex.Count(finding.What[Language.En], "[0-9a-f]{64}"));
        Assert.Equal([published], await LoadedAsync(database, version => version.Sha256));
    }

    [Theory, EveryDatabase]
    public async Task A_key_that_gets_another_type_is_refused_and_a_new_key_is_not(Provider provider)
    {
        await using var database = await TestDatabase.NewAsync(provider);
        Assert.Empty(await LoadAsync(database, Folder(database, ("lomake.json", File.ReadAllText(Shipped)))));
        var next = Next();
        var question = next["pages"]!.AsArray().SelectMany(page => page!["questions"]!.AsArray()).First(each => (string)each!["type"]! == "text")!;
        question["type"] = "longText";

        Assert.Equal([FindingKind.KeyReused], (await LoadAsync(database, Folder(database, ("lomake.json", next.ToJsonString())))).Select(finding => finding.Kind));
        Assert.Single(await LoadedAsync(database, version => version.Number));

        question["key"] = "uusiAvain";
        Assert.Equal([FindingKind.KeyGone], (await LoadAsync(database, Folder(database, ("lomake.json", next.ToJsonString())))).Select(finding => finding.Kind));
        Assert.Equal(2, (await LoadedAsync(database, version => version.Number)).Count);
    }

    [Theory, EveryDatabase]
    public async Task A_file_larger_than_a_form_may_be_is_not_even_read(Provider provider)
    {
        await using var database = await TestDatabase.NewAsync(provider);
        var folder = Folder(database, ("suuri.json", ""));
        await using (var large = File.OpenWrite(Path.Combine(folder, "suuri.json")))
        {
            large.SetLength(10L * 1024 * 1024 * 1024);
        }

        Assert.Equal(FindingKind.FileTooBig, Assert.Single(await LoadAsync(database, folder)).Kind);
    }

    [Theory, EveryDatabase]
    public async Task A_form_that_a_later_check_would_refuse_stays_readable_once_it_is_published(Provider provider)
    {
        await using var database = await TestDatabase.NewAsync(provider);
        Assert.Empty(await LoadAsync(database, Folder(database, ("lomake.json", File.ReadAllText(Shipped)))));
        var document = JsonNode.Parse(File.ReadAllText(Shipped))!;
        document["name"]!["fi"] = "<b>Vanha</b>";
        await using var db = database.Open();
        await db.FormVersions.ExecuteUpdateAsync(set => set.SetProperty(version => version.Document, System.Text.Encoding.UTF8.GetBytes(document.ToJsonString())), Stop);

        var form = await new FormLibrary().GetAsync(db, (await db.FormVersions.SingleAsync(Stop)).Id, Stop);

        Assert.Equal("<b>Vanha</b>", form.Name.Fi);
    }

    /// <summary>The shipped form as its next version.</summary>
    private static JsonNode Next()
    {
        var document = JsonNode.Parse(File.ReadAllText(Shipped))!;
        document["version"] = (int)document["version"]! + 1;
        return document;
    }

    private static string Folder(TestDatabase database, params (string Name, string Text)[] files)
    {
        var folder = Path.Combine(database.Folder, "procedures");
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        Directory.CreateDirectory(folder);
        files.ToList().ForEach(file => File.WriteAllText(Path.Combine(folder, file.Name), file.Text));
        return folder;
    }

    private static async Task<IReadOnlyList<FormFinding>> LoadAsync(TestDatabase database, string folder)
    {
        await using var db = database.Open();
        return await new LoadProcedures(db, TimeProvider.System).ExecuteAsync(folder, Stop);
    }

    private static async Task<IReadOnlyList<T>> LoadedAsync<T>(TestDatabase database, Func<FormVersion, T> select)
    {
        await using var db = database.Open();
        return [.. (await db.FormVersions.AsNoTracking().OrderBy(version => version.Number).ToListAsync(Stop)).Select(select)];
    }
}
