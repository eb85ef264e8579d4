using System.IO.Compression;
using System.Text.Json.Nodes;
using Kevytasiointi.Casework.Tests.Filing;
using Kevytasiointi.Casework.Transfers;
using Kevytasiointi.Forms.Answers;
using Kevytasiointi.Forms.Questions;
using Kevytasiointi.Package.Bagit.Checking;
using Xunit;

namespace Kevytasiointi.Casework.Tests.Transfers;

/// <summary>
/// The filled example of every ready-made procedure is sent and packaged, and what comes out is what went in: value by value, row by row, file by file.
/// </summary>
public sealed class ExamplePackageTests(ExampleWorlds worlds) : IClassFixture<ExampleWorlds>
{
    public static IEnumerable<TheoryDataRow<Provider, string>> Examples =>
        from provider in TestDatabase.Server is null ? [Provider.Sqlite] : Enum.GetValues<Provider>()
        from example in ReadyExample.Examples
        select provider == Provider.Postgres
            ? new TheoryDataRow<Provider, string>(provider, example).WithTrait("Needs", "Postgres")
            : new TheoryDataRow<Provider, string>(provider, example);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void Every_ready_made_procedure_has_an_example_and_no_example_is_left_over() =>
        Assert.Equal(ReadyExample.Procedures, ReadyExample.Examples);

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task Example_is_packaged_as_it_was_filled(Provider provider, string slug)
    {
        var example = ReadyExample.Of(slug);
        var world = await worlds.GetAsync(provider);
        var id = await new ExampleFiler(world.Scopes).FileAsync(example);
        var zip = await PackageAsync(world, example, id);

        var report = await new BagCheck().CheckAsync(new MemoryStream(zip), Stop);
        Assert.Empty(report.Findings);
        Assert.Equal(BagVerdict.Valid, report.Verdict);
        await using var bag = new ZipArchive(new MemoryStream(zip), ZipArchiveMode.Read);
        var json = JsonNode.Parse(await ReadAsync(bag, $"{id}-v1/data/case.json"))!;
        AssertAnswers(example, json);
        await AssertFilesAsync(example, json, path => ReadAsync(bag, $"{id}-v1/{path}"));
        SaidOnPaper.AssertTold(example, json, await ReadAsync(bag, $"{id}-v1/data/case.pdf"));
    }

    private static void AssertAnswers(ReadyExample example, JsonNode json)
    {
        var sent = Answers(json).Where(answer => answer["value"] is not null).ToDictionary(answer => (string)answer["key"]!, answer => answer["value"]);
        Assert.Equal(example.Answers.Select(answer => answer.Key).Order(), sent.Keys.Order());
        foreach (var question in example.Form.Questions.Where(question => question is not AttachmentQuestion && sent.ContainsKey(question.Key)))
        {
            Assert.Equal(Canonical(example.Answers[question.Key]), Canonical(sent[question.Key]));
        }

        foreach (var answer in Answers(json))
        {
            Assert.Equal(example.Question((string)answer["key"]!).Type, (string?)answer["type"]);
        }
    }

    private static async Task AssertFilesAsync(ReadyExample example, JsonNode json, Func<string, Task<byte[]>> readAsync)
    {
        var expected = example.Form.Questions.SelectMany(question => question is AttachmentQuestion ? example.FilesOf(question.Key).Select(name => (question.Key, name)) : []);
        var files = json["attachments"]!.AsArray();
        Assert.Equal(expected.Order(), files.Select(file => ((string)file!["question"]!, (string)file["name"]!)).Order());
        foreach (var file in files)
        {
            Assert.Equal(ExampleFiler.ContentOf((string)file!["name"]!), await readAsync((string)file["path"]!));
        }
    }

    private static IEnumerable<JsonNode> Answers(JsonNode json) => json["pages"]!.AsArray().SelectMany(page => page!["answers"]!.AsArray()).OfType<JsonNode>();

    private static string Canonical(JsonNode? value) => System.Text.Encoding.UTF8.GetString(CanonicalJson.Write(value));

    private static async Task<byte[]> PackageAsync(Desk.DeskWorld world, ReadyExample example, Guid id)
    {
        var handler = await world.OfficialAsync(example.Handler.IdentityCode!);
        return await world.AskAsync<TakePackage, byte[]>(async act =>
        {
            var package = Assert.IsType<PackageAnswer.Package>(await act.ExecuteAsync(handler, id, Stop));
            await using var content = package.Content;
            using var memory = new MemoryStream();
            await content.CopyToAsync(memory, Stop);
            return memory.ToArray();
        });
    }

    private static async Task<byte[]> ReadAsync(ZipArchive bag, string path)
    {
        await using var content = await bag.GetEntry(path)!.OpenAsync(Stop);
        using var memory = new MemoryStream();
        await content.CopyToAsync(memory, Stop);
        return memory.ToArray();
    }
}
