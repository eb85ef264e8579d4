using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Kevytasiointi.Forms.Answers;
using Kevytasiointi.Forms.Definitions;
using Kevytasiointi.Forms.Languages;

namespace Kevytasiointi.Simulators.Demo;

/// <summary>
/// A made-up case, a line of <c>demo-cases.json</c>: who files what and where, what differs from the procedure's filled example, and how far it is handled.
/// </summary>
public sealed record DemoCase
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>How long ago it was filed, in days.</summary>
    public required double DaysAgo { get; init; }

    /// <summary>Who files it: a person's short name.</summary>
    public required string Customer { get; init; }

    /// <summary>Where: an authority's short name.</summary>
    public required string Authority { get; init; }

    /// <summary>What: the offer's short name there.</summary>
    public required string Offer { get; init; }

    /// <summary>The customer's language.</summary>
    public required Language Language { get; init; }

    /// <summary>A name shared by the customer's cases of one undertaking, or none: a project of its own.</summary>
    public string? Project { get; init; }

    /// <summary>Answers that differ from the example; null where the example's answer is left out.</summary>
    public required IReadOnlyDictionary<string, JsonNode?> Changes { get; init; }

    /// <summary>Filled and left unsent.</summary>
    public bool Draft { get; init; }

    /// <summary>Who has taken it, or nobody.</summary>
    public string? Handler { get; init; }

    /// <summary>Whether the handler has downloaded its package and is moving it.</summary>
    public bool PackageTaken { get; init; }

    /// <summary>Its case number, once it has one.</summary>
    public string? CaseNumber { get; init; }

    /// <summary>Whether it has been moved under its case number.</summary>
    public bool Moved { get; init; } = true;

    /// <summary>How it ended, once it has.</summary>
    public Outcome? Outcome { get; init; }

    /// <summary>All of the demo, the oldest first.</summary>
    public static IReadOnlyList<DemoCase> All()
    {
        using var file = typeof(DemoCase).Assembly.GetManifestResourceStream("demo-cases.json")!;
        return JsonSerializer.Deserialize<IReadOnlyList<DemoCase>>(file, Json)!;
    }

    /// <summary>The example's answers with the changes.</summary>
    public AnswerSet Answers(FormDefinition form)
    {
        var slug = form.Procedure.Split('.')[1];
        var example = JsonNode.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "procedures", "examples", $"{slug}.example.json")))!;
        var answers = AnswerSet.FromUtf8(Encoding.UTF8.GetBytes(example["answers"]!.ToJsonString()));
        return Changes.Aggregate(answers, (all, change) => all.With(change.Key, change.Value));
    }
}
