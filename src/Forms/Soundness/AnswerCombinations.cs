using System.Text.Json.Nodes;
using Kevytasiointi.Forms.Definitions;
using Kevytasiointi.Forms.Questions;

namespace Kevytasiointi.Forms.Soundness;

/// <summary>
/// Goes through every combination of the answers that some rules look at, and that the rules about those questions look at in turn. Other questions are left
/// open. Every answer a customer can give is among the combinations or stands beside one of them; there are none that no customer can give unless it is an open one.
/// </summary>
internal sealed class AnswerCombinations(FormDefinition form, FormWay way)
{
    private const int MostSteps = 10_000;
    private const int MostWork = 1_000_000;

    private readonly ComparedValues compared = new(FormRules.Of(form));
    private readonly string[] order = [.. form.Questions.Select(question => question.Key)];
    private int steps;

    /// <summary>Visits every combination. False when there are too many, so that nothing is known.</summary>
    /// <param name="keys">The questions that matter.</param>
    /// <param name="visit">Called with each combination.</param>
    public bool Visit(IEnumerable<string> keys, Action<Supposition> visit)
    {
        steps = 0;
        return Go([.. order.Where(Closure(keys).Contains)], 0, new Supposition(), visit);
    }

    /// <summary>The questions that matter, and those that decide about them.</summary>
    private HashSet<string> Closure(IEnumerable<string> keys)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var next = new Queue<string>(keys);
        while (next.TryDequeue(out var key))
        {
            if (way.Places.TryGetValue(key, out var place) && found.Add(key))
            {
                FormRules.About(place.Page, place.Question).SelectMany(rule => rule.Keys).ToList().ForEach(next.Enqueue);
            }
        }

        return found;
    }

    private bool Go(string[] keys, int index, Supposition supposed, Action<Supposition> visit)
    {
        if (++steps > MostSteps || way.Work > MostWork)
        {
            return false;
        }

        if (index == keys.Length)
        {
            visit(supposed);
            return true;
        }

        var (question, page) = way.Places[keys[index]];
        foreach (var answer in Answers(question, way.Asks(page, question, supposed), supposed))
        {
            supposed[keys[index]] = answer;
            if (!Go(keys, index + 1, supposed, visit))
            {
                return false;
            }
        }

        supposed[keys[index]] = SupposedAnswer.Anything;
        return true;
    }

    private IEnumerable<SupposedAnswer> Answers(Question question, Truth asked, Supposition supposed)
    {
        if (asked == Truth.No)
        {
            return [SupposedAnswer.NotAsked];
        }

        if (question is ComputedQuestion computed)
        {
            return [asked == Truth.Yes && computed.Value.Keys.All(key => supposed[key].IsKnown)
                ? new SupposedAnswer(asked, IsKnown: true, computed.Compute(supposed.ValueOf))
                : new SupposedAnswer(asked, IsKnown: false, null)];
        }

        return Values(question, supposed) is not { } values
            ? [new SupposedAnswer(asked, IsKnown: false, null)]
            : values.Select(value => new SupposedAnswer(asked, IsKnown: true, value))
                .Concat(question.Required && asked == Truth.Yes ? [] : [new SupposedAnswer(asked, IsKnown: true, null)]);
    }

    private IReadOnlyList<JsonNode>? Values(Question question, Supposition supposed)
    {
        var with = compared.Of(question.Key);
        IReadOnlyList<Option> offered = question is IOffersOptions choice ? [.. choice.Options.Where(option => way.Holds(option.When, supposed) != Truth.No)] : [];
        return question switch
        {
            YesNoQuestion => [JsonValue.Create(true), JsonValue.Create(false)],
            DeclarationQuestion => [JsonValue.Create(true)],
            SeveralOfQuestion several => AnswerChoices.SeveralOf(several, offered, with),
            ChoiceQuestion => AnswerChoices.OneOf(offered, with),
            _ => with is null ? null : AnswerRange.Of(question, with),
        };
    }
}
