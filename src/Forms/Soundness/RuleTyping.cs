using System.Text.Json;
using Kevytasiointi.Forms.Definitions;
using Kevytasiointi.Forms.Documents;
using Kevytasiointi.Forms.Findings;
using Kevytasiointi.Forms.Rules;

namespace Kevytasiointi.Forms.Soundness;

/// <summary>
/// Goes through a rule before any answer is given: what kind of value each part has, whether its operator can use it, and how many steps it takes at worst. A
/// rule never fails on a wrong kind, it quietly comes to nothing; so the author is told here.
/// </summary>
internal sealed class RuleTyping(FormDefinition form, DocumentFindings findings)
{
    private const double WorkingDaysOfYear = 250;

    private static readonly ValueKind Number = new(ValueSort.Number);
    private static readonly ValueKind YesNo = new(ValueSort.YesNo);

    private readonly Dictionary<string, ValueKind> answers = form.Questions.Where(question => question.TakesAnswer).GroupBy(question => question.Key)
        .ToDictionary(group => group.Key, group => ValueKind.Of(group.First().Schema(), group.Key));

    private readonly ValueComparison comparison = new(findings);
    private double steps;
    private double times;

    /// <summary>The steps a rule takes at worst and the kind of its value. What is wrong is told.</summary>
    public (double Steps, ValueKind Kind) Check(DocumentNode rule)
    {
        (steps, times) = (0, 1);
        var kind = KindOf(rule, null);
        return (steps, kind);
    }

    private ValueKind KindOf(DocumentNode node, ValueKind? item)
    {
        steps += times;
        return node.Kind switch
        {
            JsonValueKind.Object => KindOfOperation(node.Members[0].Name, RuleSyntax.Values(node.Members[0].Value), item),
            JsonValueKind.Array => KindOfList(node, item),
            JsonValueKind.String => new ValueKind(ValueSort.Text) { Written = node.Text },
            JsonValueKind.Number => Number,
            JsonValueKind.True or JsonValueKind.False => YesNo,
            _ => new ValueKind(ValueSort.Nothing),
        };
    }

    private ValueKind KindOfList(DocumentNode node, ValueKind? item)
    {
        foreach (var each in node.Items)
        {
            KindOf(each, item);
        }

        return new ValueKind(ValueSort.List) { MostItems = node.Items.Count };
    }

    private ValueKind KindOfOperation(string name, IReadOnlyList<DocumentNode> values, ValueKind? item)
    {
        switch (name)
        {
            case "var":
                steps += times;
                var found = At(values[0], item);
                steps += found.Sort == ValueSort.List ? times * found.MostItems : 0;
                return values.Count == 1 || KindOf(values[1], item).Sort == found.Sort ? found : ValueKind.Any;
            case "missing" or "missing_some":
                steps += times * values.Sum(value => value.Items.Count + 1);
                foreach (var key in values.SelectMany(RuleSyntax.Values).Where(key => key.Kind == JsonValueKind.String))
                {
                    At(key, item);
                }

                return new ValueKind(ValueSort.List) { MostItems = values.Sum(value => value.Items.Count + 1) };
        }

        var kinds = new List<(ValueKind Kind, DocumentNode At)> { (KindOf(values[0], item), values[0]) };
        if (RuleSyntax.IsOfItems(name))
        {
            OfItems(name, kinds[0], values[1]);
        }
        else
        {
            kinds.AddRange(values.Skip(1).Select(value => (KindOf(value, item), value)));
            Operands(name, kinds);
        }

        return ResultOf(name, kinds);
    }

    /// <summary>What a path names: an answer or a part of one, or of an item.</summary>
    private ValueKind At(DocumentNode path, ValueKind? item)
    {
        var names = path.Text.Length == 0 ? [] : path.Text.Split('.');
        var found = item ?? answers.GetValueOrDefault(names[0], ValueKind.Any);
        foreach (var name in item is null ? names.Skip(1) : names)
        {
            if (found.Part(name) is not { } part)
            {
                findings.Add(path, FindingKind.RulePartUnknown, found.Path ?? "", name, found.Parts.Any() ? string.Join(", ", found.Parts) : "–");
                return ValueKind.Any;
            }

            found = part;
        }

        return found;
    }

    private void OfItems(string name, (ValueKind Kind, DocumentNode At) list, DocumentNode rule)
    {
        Need(name, list, "Items", kind => kind.Sort == ValueSort.List);
        var outside = times;
        times *= Math.Max(list.Kind.MostItems, 1);
        if (name == "sum")
        {
            var column = rule.Kind == JsonValueKind.String ? At(rule, list.Kind.Item) : KindOf(rule, list.Kind.Item);
            steps += times;
            Need(name, (column, rule), "Number", kind => kind.Sort == ValueSort.Number);
        }
        else
        {
            KindOf(rule, list.Kind.Item);
        }

        times = outside;
    }

    private void Operands(string name, List<(ValueKind Kind, DocumentNode At)> values)
    {
        switch (name)
        {
            case "===" or "!==":
                comparison.Check(name, values[0], values[1], ordered: false);
                break;
            case "<" or "<=" or ">" or ">=":
                foreach (var (left, right) in values.Zip(values.Skip(1)))
                {
                    comparison.Check(name, left, right, ordered: true);
                }

                break;
            case "in":
                In(values[0], values[1]);
                break;
            case "count":
                Need(name, values[0], "Items", kind => kind.Sort is ValueSort.List or ValueSort.Parts);
                break;
            case "substr":
                Need(name, values[0], "Text", kind => kind.IsText);
                values.Skip(1).ToList().ForEach(value => Need(name, value, "Number", kind => kind.Sort == ValueSort.Number));
                break;
            case "+" or "-" or "*" or "/" or "%" or "min" or "max":
                values.ForEach(value => Need(name, value, "Number", kind => kind.Sort == ValueSort.Number));
                break;
            default:
                foreach (var (literal, value) in Operators.ByName[name].Literals.Zip(values))
                {
                    Need(name, value, literal == Literal.Day ? "Day" : "Number", kind => literal == Literal.Day ? IsDay(kind) : kind.Sort == ValueSort.Number);
                }

                steps += name == "add_working_days" && Shapes.TryNumber(values[1].At, out var days) ? times * (double)Math.Abs(days) / WorkingDaysOfYear : 0;
                break;
        }
    }

    private void In((ValueKind Kind, DocumentNode At) sought, (ValueKind Kind, DocumentNode At) holder)
    {
        if (holder.At.Kind == JsonValueKind.Array)
        {
            foreach (var item in holder.At.Items.Where(item => item.Kind is not (JsonValueKind.Object or JsonValueKind.Array)))
            {
                comparison.Check("in", sought, (KindOf(item, null), item), ordered: false);
            }
        }
        else if (holder.Kind.Sort == ValueSort.List)
        {
            comparison.Check("in", (holder.Kind.Item, holder.At), sought, ordered: false);
        }
        else
        {
            Need("in", holder, "Items", kind => kind.IsText);
            Need("in", sought, "Text", kind => kind.IsText || !holder.Kind.IsText);
        }
    }

    /// <summary>A text put together while the rule runs may be a day.</summary>
    private static bool IsDay(ValueKind kind) => kind.Sort == ValueSort.Day || (kind.Sort == ValueSort.Text && kind.Path is null);

    private void Need(string name, (ValueKind Kind, DocumentNode At) value, string word, Func<ValueKind, bool> accepts)
    {
        if (!value.Kind.IsOpen && !accepts(value.Kind))
        {
            findings.Add(value.At, FindingKind.OperandWrong, name, FindingKinds.Word(word), value.Kind.Words);
        }
    }

    private static ValueKind ResultOf(string name, List<(ValueKind Kind, DocumentNode At)> values) => name switch
    {
        "!" or "!!" or "===" or "!==" or "<" or "<=" or ">" or ">=" or "in" or "some" or "all" or "none" or "is_working_day" => YesNo,
        "+" or "-" or "*" or "/" or "%" or "min" or "max" or "round" or "count" or "count_if" or "sum" or "days_between" or "weekday" or "working_days_between" => Number,
        "cat" or "substr" => new ValueKind(ValueSort.Text),
        "add_days" or "add_working_days" => new ValueKind(ValueSort.Day),
        "merge" => new ValueKind(ValueSort.List) { MostItems = values.Sum(value => Math.Max(value.Kind.MostItems, 1)) },
        _ => ValueKind.Any,
    };
}
