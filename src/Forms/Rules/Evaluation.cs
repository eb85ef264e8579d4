using System.Text.Json.Nodes;

namespace Kevytasiointi.Forms.Rules;

/// <summary>One working-out of a rule: counts steps and depth, and stops at the first fault.</summary>
internal sealed class Evaluation
{
    private readonly Func<string, JsonNode?> answerTo;
    private readonly Stack<object?> items = new();
    private int steps;
    private int depth;

    private Evaluation(Func<string, JsonNode?> answerTo) => this.answerTo = answerTo;

    /// <summary>What is at fault, or none so far.</summary>
    public RuleFault? Fault { get; private set; }

    public static RuleResult Run(JsonNode expression, Func<string, JsonNode?> answerTo)
    {
        var (value, fault) = WorkOut(expression, answerTo);
        return new RuleResult(RuleValue.ToNode(value), fault);
    }

    /// <summary>Whether it holds; none (null) when it is at fault.</summary>
    public static bool? IsTrue(JsonNode expression, Func<string, JsonNode?> answerTo) =>
        WorkOut(expression, answerTo) is { Fault: null, Value: var value } ? RuleValue.IsTruthy(value) : null;

    /// <summary>The value of a part of the rule.</summary>
    public object? Value(JsonNode? expression)
    {
        Charge(1);
        if (depth >= RuleLimits.Depth)
        {
            return Stop(RuleFault.TooDeep);
        }

        depth++;
        var value = Fault is not null ? null : expression switch
        {
            JsonObject operation => Apply(operation),
            JsonArray list => list.Select(Value).ToArray(),
            _ => RuleValue.From(expression, this),
        };
        depth--;
        return Fault is null ? value : null;
    }

    /// <summary>The values of several parts.</summary>
    public object?[] Values(IReadOnlyList<JsonNode?> expressions) => [.. expressions.Select(Value)];

    /// <summary>The value of a part for one item of a list: <c>var</c> then looks into the item.</summary>
    public object? ValueFor(object? item, JsonNode? expression)
    {
        items.Push(item);
        var value = Value(expression);
        items.Pop();
        return value;
    }

    /// <summary>What stands at a path within one item of a list.</summary>
    public object? LookupIn(object? item, string path)
    {
        Charge(1);
        items.Push(item);
        var found = Lookup(path);
        items.Pop();
        return Fault is null ? found : null;
    }

    /// <summary>What stands at a path: an answer, a part of one (<c>place.city</c>, <c>files.0.name</c>), or within an item.</summary>
    public object? Lookup(string path)
    {
        var parts = path.Split('.');
        object? found;
        if (items.TryPeek(out var item))
        {
            found = path.Length == 0 ? item : Step(item, parts[0]);
        }
        else
        {
            found = RuleValue.From(answerTo(parts[0]), this);
        }

        return parts.Skip(1).Aggregate(found, Step);
    }

    /// <summary>Counts work done; too much of it is a fault.</summary>
    public void Charge(int work)
    {
        steps += Math.Min(work, RuleLimits.Steps);
        if (steps > RuleLimits.Steps)
        {
            Stop(RuleFault.TooManySteps);
        }
    }

    private static (object? Value, RuleFault? Fault) WorkOut(JsonNode expression, Func<string, JsonNode?> answerTo)
    {
        var evaluation = new Evaluation(answerTo);
        try
        {
            var value = evaluation.Value(expression);
            return (evaluation.Fault is null ? value : null, evaluation.Fault);
        }
        catch (Exception fault) when (fault is InvalidOperationException or ArgumentException)
        {
            // JsonNode finds half surrogate pairs and names given twice only when they are touched.
            return (null, RuleFault.Unreadable);
        }
    }

    private object? Apply(JsonObject operation)
    {
        if (operation.Count != 1)
        {
            return Stop(RuleFault.NotARule);
        }

        var (name, given) = operation.Single();
        IReadOnlyList<JsonNode?> values = given is JsonArray list ? [.. list] : [given];
        return Operators.ByName.TryGetValue(name, out var known) && known.Takes(values.Count)
            ? known.Apply(this, values)
            : Stop(RuleFault.NotARule);
    }

    private object? Step(object? value, string name) => value switch
    {
        JsonObject members => RuleValue.From(members[name], this),
        IReadOnlyList<object?> list => RuleValue.TryIndex(name, list.Count, out var index) ? list[index] : null,
        _ => null,
    };

    private object? Stop(RuleFault fault)
    {
        Fault ??= fault;
        return null;
    }
}
