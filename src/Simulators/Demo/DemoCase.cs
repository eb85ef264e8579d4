using System.Text.Json.Nodes;
using Kevytasiointi.Forms.Answers;
using Kevytasiointi.Forms.Definitions;
using Kevytasiointi.Forms.Languages;

namespace Kevytasiointi.Simulators.Demo;

/// <summary>A made-up case: who files what and where, what differs from the procedure's filled example, and how far it is handled.</summary>
/// <param name="DaysAgo">When it was filed.</param>
/// <param name="Customer">Who files it.</param>
/// <param name="Authority">Where.</param>
/// <param name="Offer">What.</param>
/// <param name="Language">The customer's language.</param>
/// <param name="Changes">Answers that differ from the example.</param>
public sealed record DemoCase(
    double DaysAgo, string Customer, string Authority, string Offer, Language Language, IReadOnlyDictionary<string, JsonNode> Changes)
{
    /// <summary>Who has taken it, or nobody.</summary>
    public string? Handler { get; init; }

    /// <summary>Its case number, once it has been moved.</summary>
    public string? CaseNumber { get; init; }

    /// <summary>How it ended, once it has.</summary>
    public Outcome? Outcome { get; init; }

    /// <summary>The example's answers with the changes.</summary>
    public AnswerSet Answers(FormDefinition form)
    {
        var slug = form.Procedure.Split('.')[1];
        var example = JsonNode.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "procedures", "examples", $"{slug}.example.json")))!;
        var answers = AnswerSet.FromUtf8(System.Text.Encoding.UTF8.GetBytes(example["answers"]!.ToJsonString()));
        return Changes.Aggregate(answers, (all, change) => all.With(change.Key, change.Value));
    }
}
