using System.Text.Json;
using System.Text.Json.Nodes;
using Kevytasiointi.Forms.Answers;
using Kevytasiointi.Forms.Languages;
using Kevytasiointi.Forms.Questions;
using Kevytasiointi.Forms.Rules;

namespace Kevytasiointi.Forms.Papers;

/// <summary>
/// Says a condition in plain words, for those who fill a form where no computer judges it: "kohdassa 2.3 on valittu ”Kyllä”". A condition that is not
/// simple is not said at all: a half-true sentence would be worse than none.
/// </summary>
public sealed class ConditionWords
{
    private static readonly Texts Texts = Texts.Embedded(typeof(ConditionWords).Assembly, nameof(ConditionWords));

    private readonly Language language;
    private readonly IReadOnlyDictionary<string, (Question Question, string Number)> asked;

    /// <summary>Says conditions of one form.</summary>
    /// <param name="language">The reader's language.</param>
    /// <param name="asked">The form's questions by key, with the numbers they are known by on the paper.</param>
    public ConditionWords(Language language, IReadOnlyDictionary<string, (Question Question, string Number)> asked) => (this.language, this.asked) = (language, asked);

    /// <summary>The condition as words that follow "if"; none when it is not simple.</summary>
    public string? Say(Rule rule) => Read(rule.Expression) is not var (name, values) ? null
        : name is not ("and" or "or") ? Simple(name, values)
        : Join(name, Together(name, values));

    /// <summary>The parts of a condition, choices of one question's options together: A or B of 2.3, rather than A of 2.3 or B of 2.3.</summary>
    private List<string?> Together(string name, JsonNode?[] values)
    {
        var said = new List<string?>();
        var choices = new List<(string Key, List<string> Options)>();
        foreach (var part in values.Select(Read))
        {
            if (part is var (inner, given) && name == "or" && Choice(inner, given) is var (key, options))
            {
                if (choices.Find(choice => choice.Key == key).Options is { } known)
                {
                    known.AddRange(options);
                    continue;
                }

                choices.Add((key, [.. options]));
            }
            else
            {
                said.Add(part is var (simple, of) ? Simple(simple, of) : null);
            }
        }

        return [.. choices.Select(choice => Chosen("Chosen", choice.Key, choice.Options)), .. said];
    }

    private string? Join(string name, List<string?> parts) =>
        parts.Contains(null) ? null : string.Join($" {Texts[language, name == "and" ? "And" : "Or"]} ", parts);

    private string? Simple(string name, JsonNode?[] values) =>
        Choice(name, values) is var (key, options) ? Chosen("Chosen", key, options)
        : name == "!==" && Against(values) is var (other, not) ? Chosen("NotChosen", other, not)
        : Compared(name, values);

    /// <summary>What is to be chosen: a question and the options of which one is enough.</summary>
    private (string Key, string[] Options)? Choice(string name, JsonNode?[] values) => name switch
    {
        "var" when KeyIn(new JsonObject { ["var"] = values[0]?.DeepClone() }) is { } key && asked[key].Question is YesNoQuestion => (key, [Flag(true)]),
        "!" when KeyIn(values[0]) is { } key && asked[key].Question is YesNoQuestion => (key, [Flag(false)]),
        "===" => Against(values),
        "in" when values.Length == 2 && KeyIn(values[0]) is { } key && values[1] is JsonArray list && list.Select(item => OptionOf(key, item)).ToArray() is var options && !options.Contains(null) =>
            (key, [.. options.OfType<string>()]),
        "in" when values.Length == 2 && KeyIn(values[1]) is { } key && asked[key].Question is SeveralOfQuestion && OptionOf(key, values[0]) is { } option => (key, [option]),
        _ => null,
    };

    private (string Key, string[] Options)? Against(JsonNode?[] values) =>
        values.Length == 2 && (KeyIn(values[0]) ?? KeyIn(values[1])) is { } key && OptionOf(key, KeyIn(values[0]) is null ? values[0] : values[1]) is { } option
            ? (key, [option])
            : null;

    private string? Compared(string name, JsonNode?[] values) =>
        name is "<" or "<=" or ">" or ">=" && values.Length == 2 && KeyIn(values[0]) is { } key && asked[key].Question is NumberQuestion question
        && AnswerNodes.TryDecimal(values[1], out var number)
            ? Texts[language, name switch { "<" => "Less", "<=" => "AtMost", ">" => "More", _ => "AtLeast" }, asked[key].Number, SaidNumber.Say(number, question.Unit, language)]
            : null;

    private string Chosen(string word, string key, IEnumerable<string> options) =>
        Texts[language, word, asked[key].Number, string.Join($" {Texts[language, "Or"]} ", options.Distinct().Select(option => Texts[language, "Quoted", option]))];

    /// <summary>The words of an option, or of yes and no; none when it is neither.</summary>
    private string? OptionOf(string key, JsonNode? value) =>
        asked[key].Question is IOffersOptions choice && AnswerNodes.TryString(value, out var chosen) ? choice.Options.FirstOrDefault(option => option.Key == chosen)?.Label[language]
        : asked[key].Question is YesNoQuestion && AnswerNodes.TryFlag(value, out var yes) ? Flag(yes)
        : null;

    private string Flag(bool yes) => QuestionWords.Of(yes ? "Yes" : "No")[language];

    /// <summary>The key of a question that stands on the paper, when the value looks at one and at nothing inside its answer.</summary>
    private string? KeyIn(JsonNode? node) =>
        Read(node) is ("var", [JsonValue name]) && name.GetValueKind() == JsonValueKind.String && asked.ContainsKey((string)name!) ? (string)name! : null;

    private static (string Name, JsonNode?[] Values)? Read(JsonNode? node) => node is JsonObject { Count: 1 } operation && operation.First() is var (name, given)
        ? (name, given is JsonArray list ? [.. list] : [given])
        : null;
}
