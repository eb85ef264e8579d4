using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;
using Xunit;

namespace Kevytasiointi.Robot.Tests;

/// <summary>The command as people run it: in this process, and once as a program of its own.</summary>
public sealed class CheckFormsTests : IDisposable
{
    private static readonly string Procedures = Path.Combine(Root(), "procedures");
    private static readonly string Noise = Path.Combine(Procedures, "meluilmoitus.json");

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("kevyt-");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task The_shipped_forms_have_nothing_to_tell_even_strictly()
    {
        var (code, output, _) = await RunAsync("forms", "check", "--strict", "--language", "en", Procedures);

        Assert.Equal((ExitCodes.Fine, $"Files {Directory.GetFiles(Procedures, "*.json").Length}, errors 0, warnings 0.\n"), (code, output));
    }

    [Theory]
    [InlineData("fi", "Sivua \"", "Tiedostoja 1, virheitä 1, huomautuksia 0.")]
    [InlineData("sv", "Sidan \"", "Filer 1, fel 1, anmärkningar 0.")]
    [InlineData("en", "The page \"", "Files 1, errors 1, warnings 0.")]
    public async Task A_mistake_is_told_on_a_line_of_its_own_with_place_code_and_remedy(string language, string begins, string summary)
    {
        var file = Write("melu.json", Unreachable());

        var (code, output, _) = await RunAsync("forms", "check", file, "--language", language);

        Assert.Equal(ExitCodes.Found, code);
        var lines = output.TrimEnd().Split('\n');
        Assert.Matches($@"^{System.Text.RegularExpressions.Regex.Escape(file)}:\d+:\d+: error page-unreachable: {begins}.* → .*\.$", lines[0]);
        Assert.Equal(summary, lines[^1]);
    }

    [Fact]
    public async Task Programs_read_findings_as_json()
    {
        var (code, output, _) = await RunAsync("forms", "check", Write("melu.json", Unreachable()), "--json", "--language", "en");

        var answer = JsonNode.Parse(output)!;
        var finding = Assert.Single(answer["findings"]!.AsArray())!;
        Assert.Equal((ExitCodes.Found, 1, 1, 0), (code, (int)answer["files"]!, (int)answer["errors"]!, (int)answer["warnings"]!));
        Assert.Equal(("page-unreachable", "error"), ((string)finding["code"]!, (string)finding["severity"]!));
        Assert.StartsWith("/pages/1/when", (string)finding["pointer"]!, StringComparison.Ordinal);
        Assert.True((int)finding["line"]! > 1 && (int)finding["column"]! > 1);
    }

    [Fact]
    public async Task A_warning_ends_badly_only_when_asked_strictly()
    {
        var document = JsonNode.Parse(File.ReadAllText(Noise))!;
        document["sources"]![0] = "https://www.example.com/laki";
        var file = Write("melu.json", document.ToJsonString());

        Assert.Equal(ExitCodes.Fine, (await RunAsync("forms", "check", file)).Code);
        Assert.Equal(ExitCodes.Found, (await RunAsync("forms", "check", file, "--strict")).Code);
    }

    [Fact]
    public async Task A_file_that_is_not_there_and_a_command_that_is_not_understood_end_with_2()
    {
        var (missing, told, _) = await RunAsync("forms", "check", Path.Combine(folder.FullName, "puuttuu.json"), "--language", "en");
        var (unknown, _, errors) = await RunAsync("forms", "check", Noise, "--colour");

        Assert.Equal((ExitCodes.Unreadable, ExitCodes.Unreadable), (missing, unknown));
        Assert.Contains("puuttuu.json:1:1: error file-unreadable", told, StringComparison.Ordinal);
        Assert.Contains("--colour", errors, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Unreadable, (await RunAsync("forms", "check")).Code);
        Assert.Equal(ExitCodes.Unreadable, (await RunAsync("forms", "check", Noise, "--language", "de")).Code);
        Assert.Equal(ExitCodes.Unreadable, (await RunAsync("forms", "check", Noise, "--against", "puuttuu.json")).Code);
    }

    [Fact]
    public async Task A_file_larger_than_a_form_may_be_is_refused_without_reading_it()
    {
        var file = Path.Combine(folder.FullName, "suuri.json");
        await using (var large = File.Create(file))
        {
            large.SetLength(10L * 1024 * 1024 * 1024);
        }

        var (code, output, _) = await RunAsync("forms", "check", file);

        Assert.Equal(ExitCodes.Found, code);
        Assert.Contains("file-too-big", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_successor_that_gives_a_key_another_type_is_told()
    {
        var document = JsonNode.Parse(File.ReadAllText(Noise))!;
        document["version"] = (int)document["version"]! + 1;
        var same = Write("sama.json", document.ToJsonString());
        var question = document["pages"]!.AsArray().SelectMany(page => page!["questions"]!.AsArray()).First(each => (string)each!["type"]! == "longText")!;
        question["type"] = "text";
        question.AsObject().Remove("maxLength");

        Assert.Equal(ExitCodes.Fine, (await RunAsync("forms", "check", same, "--against", Noise, "--strict")).Code);
        var (code, output, _) = await RunAsync("forms", "check", Write("muu.json", document.ToJsonString()), "--against", Noise);
        Assert.Equal(ExitCodes.Found, code);
        Assert.Contains("error key-reused", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dead_addresses_are_told_where_they_stand_and_each_is_asked_once()
    {
        var net = new MadeUpNet(request => request.RequestUri!.Host switch
        {
            "poliisi.fi" => HttpStatusCode.NotFound,
            "www.finlex.fi" when request.Method == HttpMethod.Head => HttpStatusCode.MethodNotAllowed,
            _ => HttpStatusCode.OK,
        });
        var output = new StringWriter();
        var document = JsonNode.Parse(File.ReadAllText(Noise))!;
        document["sources"] = new JsonArray("https://poliisi.fi/a", "https://www.finlex.fi/b", "https://www.finlex.fi/b", "https://tukes.fi/c");

        var code = await new FormsChecking.CheckForms { Calls = new FormsChecking.LinkCalls(net), IsStrict = true }.ExecuteAsync([Write("melu.json", document.ToJsonString())], output, Stop);

        Assert.Equal(ExitCodes.Found, code);
        Assert.Contains("warning link-dead: The address https://poliisi.fi/a does not answer: HTTP 404", output.ToString(), StringComparison.Ordinal);
        Assert.Single(output.ToString().Split('\n'), line => line.Contains("link-dead", StringComparison.Ordinal));
        Assert.Single(net.Asked, asked => asked == "HEAD https://www.finlex.fi/b");
    }

    [Fact]
    public async Task The_program_starts_quickly_and_ends_with_its_code()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "kevyt.dll"), "forms", "check", Write("rikki.json", "{"), "--language", "fi"]) { RedirectStandardOutput = true };
        using var program = Process.Start(start)!;
        var output = await program.StandardOutput.ReadToEndAsync(Stop);
        await program.WaitForExitAsync(Stop);

        Assert.Equal(ExitCodes.Found, program.ExitCode);
        Assert.Contains("syntax-broken: Tiedosto ei ole kelvollista JSONia tästä alkaen: tiedoston loppu →", output, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Output, string Errors)> RunAsync(params string[] arguments)
    {
        var (output, errors) = (new StringWriter { NewLine = "\n" }, new StringWriter());
        return (await KevytCommand.RunAsync(arguments, output, errors), output.ToString(), errors.ToString());
    }

    /// <summary>The noise notice, its second page asked never.</summary>
    private static string Unreachable()
    {
        var document = JsonNode.Parse(File.ReadAllText(Noise))!;
        var pages = document["pages"]!.AsArray();
        pages[0]!["questions"]!.AsArray().Add(JsonNode.Parse("""{ "key": "uusiKysymys", "type": "yesNo", "label": { "fi": "Uusi", "sv": "Ny", "en": "New" } }"""));
        pages.Insert(1, JsonNode.Parse("""
            { "key": "uusiSivu", "title": { "fi": "Uusi", "sv": "Ny", "en": "New" }, "when": { "and": [{ "var": "uusiKysymys" }, { "!": { "var": "uusiKysymys" } }] },
              "questions": [ { "key": "uusiTeksti", "type": "text", "label": { "fi": "Uusi", "sv": "Ny", "en": "New" } } ] }
            """));
        return document.ToJsonString(new System.Text.Json.JsonSerializerOptions { WriteIndented = true });
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }

    private static string Root()
    {
        var place = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(place.FullName, "Kevytasiointi.slnx")))
        {
            place = place.Parent!;
        }

        return place.FullName;
    }

    /// <summary>A net of made-up answers.</summary>
    private sealed class MadeUpNet(Func<HttpRequestMessage, HttpStatusCode> answer) : HttpMessageHandler
    {
        public System.Collections.Concurrent.ConcurrentQueue<string> Asked { get; } = new();

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Asked.Enqueue($"{request.Method} {request.RequestUri}");
            return Task.FromResult(new HttpResponseMessage(answer(request)));
        }
    }
}
