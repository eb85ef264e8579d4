using System.Text;
using System.Text.Json.Nodes;
using Kevytasiointi.Forms.Answers;
using Kevytasiointi.Forms.Documents;
using Kevytasiointi.Forms.Rules;

namespace Kevytasiointi.Forms.Tests.Rules;

/// <summary>The vectors that the browser's evaluator is held to as well.</summary>
public sealed class OperatorVectorsTests
{
    private static readonly JsonObject File = JsonNode.Parse(System.IO.File.ReadAllText(RepositoryFiles.OperatorVectorsPath))!.AsObject();

    private static readonly string[] OfJsonLogic =
        ["var", "missing", "missing_some", "!", "!!", "and", "or", "if", "===", "!==", "<", "<=", ">", ">=", "+", "-", "*", "/", "%", "min", "max",
        "cat", "substr", "in", "merge", "some", "all", "none"];

    private static readonly AnswerSet Answers = Forms.Answers(File["answers"]!.ToJsonString());

    public static TheoryData<string> Vectors => [.. File["vectors"]!.AsArray().Select(vector => vector!.ToJsonString())];

    [Theory]
    [MemberData(nameof(Vectors))]
    [Trait("Requirement", "R-037")]
    public void An_operator_gives_what_its_vector_says(string vector)
    {
        var (rule, value, fault) = Read(vector);

        var result = new Rule(rule).Run(Answers);

        Assert.Equal(fault, result.Fault?.ToString());
        Assert.Equal(Canonical(value), Canonical(result.Value));
    }

    [Fact]
    public void Every_operator_that_JsonLogic_does_not_have_has_vectors()
    {
        var tried = Vectors.Select(vector => Read(vector.Data).Rule.AsObject().Single().Key).ToHashSet();
        var operators = FormSchema.Generate()["$defs"]!["rule"]!["anyOf"]![2]!["properties"]!.AsObject().Select(known => known.Key);

        Assert.Empty(operators.Except(OfJsonLogic).Except(tried));
    }

    private static (JsonNode Rule, JsonNode? Value, string? Fault) Read(string vector)
    {
        var read = JsonNode.Parse(vector)!;
        return (read["rule"]!, read["value"], (string?)read["fault"]);
    }

    private static string Canonical(JsonNode? value) => Encoding.UTF8.GetString(CanonicalJson.Write(value));
}
