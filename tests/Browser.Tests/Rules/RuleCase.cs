using System.Text;
using System.Text.Json.Nodes;
using Kevytasiointi.Forms.Answers;
using Kevytasiointi.Forms.Rules;

namespace Kevytasiointi.Browser.Tests.Rules;

/// <summary>A rule and the answers it looks at, both as JSON text, so that no reader stands between them and an evaluator.</summary>
internal sealed record RuleCase(string Rule, string Data)
{
    /// <summary>What the server gives: the value in canonical JSON, or the name of the fault.</summary>
    public string OnServer()
    {
        if (JsonNode.Parse(Rule) is not { } rule)
        {
            return "null";
        }

        var result = new Rule(rule).Run(AnswerSet.FromUtf8(Encoding.UTF8.GetBytes(Data)));
        return result.Fault?.ToString() ?? Encoding.UTF8.GetString(CanonicalJson.Write(result.Value));
    }
}
