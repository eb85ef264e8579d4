using System.Text.Json.Nodes;
using Kevytasiointi.Casework.Joining;
using Kevytasiointi.Casework.Records.Authorities;
using Kevytasiointi.Forms.Definitions;
using Kevytasiointi.Forms.Documents;
using Kevytasiointi.Forms.Questions;

namespace Kevytasiointi.Casework.Tests.Filing;

/// <summary>A ready-made procedure with its filled example, and an authority of the demo's register that offers it.</summary>
public sealed class ReadyExample
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "procedures");

    private static readonly RegisterFile Register =
        ImportRegister.Read(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "registers", "demo.json")));

    private ReadyExample(string slug)
    {
        var reading = FormDocument.Read(File.ReadAllBytes(Path.Combine(Folder, slug + ".json")), slug + ".json");
        Form = reading.Form ?? throw new InvalidOperationException(string.Join('\n', reading.Errors));
        Answers = JsonNode.Parse(File.ReadAllBytes(Path.Combine(Folder, "examples", slug + ".example.json")))!["answers"]!.AsObject();
        (Authority, Offer) = Register.Authorities.SelectMany(authority => (authority.Offers ?? []).Select(offer => (authority, offer)))
            .FirstOrDefault(each => each.offer.Procedure == Form.Procedure);
        Handler = Register.Persons.FirstOrDefault(person => (person.Roles ?? []).Any(role => role.Unit == Offer.Unit && role.Role == Role.Handler))
            ?? throw new InvalidOperationException($"Nobody in the demo's register handles {slug}.");
    }

    /// <summary>The names of the files in <c>procedures</c> without ending.</summary>
    public static IReadOnlyList<string> Procedures { get; } = NamesIn(Folder, ".json");

    /// <summary>The names of the files in <c>procedures/examples</c> without ending.</summary>
    public static IReadOnlyList<string> Examples { get; } = NamesIn(Path.Combine(Folder, "examples"), ".example.json");

    /// <summary>The form.</summary>
    public FormDefinition Form { get; }

    /// <summary>What the example answers, attachments and computed values among it.</summary>
    public JsonObject Answers { get; }

    /// <summary>Who offers it.</summary>
    public RegisterAuthority Authority { get; }

    /// <summary>The offer there.</summary>
    public RegisterOffer Offer { get; }

    /// <summary>An official of the unit that handles it.</summary>
    public RegisterPerson Handler { get; }

    /// <summary>The example of a procedure.</summary>
    public static ReadyExample Of(string slug) => new(slug);

    /// <summary>A question of the form.</summary>
    public Question Question(string key) => Form.Questions.Single(question => question.Key == key);

    /// <summary>The names of the files that answer a question.</summary>
    public IReadOnlyList<string> FilesOf(string question) =>
        [.. (AttachmentQuestion.ReadFiles(Answers[question]) ?? []).Select(file => file.Name)];

    private static string[] NamesIn(string folder, string ending) =>
        [.. Directory.GetFiles(folder, "*" + ending).Select(path => Path.GetFileName(path)[..^ending.Length]).Order(StringComparer.Ordinal)];
}
