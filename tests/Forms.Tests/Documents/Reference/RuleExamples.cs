using System.Text;
using System.Text.Json.Nodes;
using Kevytasiointi.Forms.Answers;
using Kevytasiointi.Forms.Rules;

namespace Kevytasiointi.Forms.Tests.Documents.Reference;

/// <summary>A few rules of each operator with what they give, out of the lists that the evaluators are held to.</summary>
internal static class RuleExamples
{
    private const int Most = 3;
    private const int Longest = 90;

    /// <summary>Operator → examples, each a rule and its value. The answers the rules look at are told where they look at any.</summary>
    public static ILookup<string, string> ByOperator()
    {
        var vectors = JsonNode.Parse(File.ReadAllText(RepositoryFiles.OperatorVectorsPath))!;
        var cases = JsonNode.Parse(File.ReadAllText(Path.Combine(RepositoryFiles.Root, "tests", "Browser.Tests", "Rules", "jsonlogic-cases.json")))!;
        return Of(vectors["vectors"]!.AsArray(), vectors["answers"]!).Concat(Of(cases["cases"]!.AsArray(), cases["data"]!))
            .GroupBy(each => each.Operator).SelectMany(group => group.DistinctBy(each => each.Rule).Take(Most)).ToLookup(each => each.Operator, each => $"`{each.Rule}` → `{each.Value}`");
    }

    private static IEnumerable<(string Operator, string Rule, string Value)> Of(JsonArray list, JsonNode all) =>
        from each in list
        let rule = each["rule"] as JsonObject
        where rule is { Count: 1 } && each["fault"] is null && each["differs"] is null
        let data = each["data"] as JsonObject ?? all
        let result = new Rule(rule).Run(AnswerSet.FromUtf8(Encoding.UTF8.GetBytes(data.ToJsonString())))
        let said = Plain(rule)
        where result.Fault is null && said.Length <= Longest
        select (rule.First().Key, said, Plain(result.Value));

    private static string Plain(JsonNode? node) => Encoding.UTF8.GetString(CanonicalJson.Write(node));
}
