using Kevytasiointi.Forms.Definitions;
using Kevytasiointi.Forms.Questions;
using Kevytasiointi.Forms.Rules;

namespace Kevytasiointi.Forms.Soundness;

/// <summary>The way through a form with supposed answers: what is asked, where it ends, what stands in the way.</summary>
internal sealed class FormWay(FormDefinition form)
{
    private readonly SupposedTruth truth = new();

    /// <summary>The work done so far.</summary>
    public int Work => truth.Work;

    /// <summary>Each question with its page, by key.</summary>
    public IReadOnlyDictionary<string, (Question Question, Page Page)> Places { get; } =
        form.Pages.SelectMany(page => page.Questions.Select(question => (question, page))).ToDictionary(pair => pair.question.Key, StringComparer.Ordinal);

    /// <summary>The rules of exits and checks before a page.</summary>
    public IEnumerable<Rule> StopsBefore(Page page) => form.Pages.TakeWhile(earlier => !ReferenceEquals(earlier, page))
        .SelectMany(earlier => earlier.Exits.Select(exit => exit.When).Concat(earlier.Checks.Select(check => check.Holds)));

    public Truth Holds(Rule? rule, Supposition supposed) => truth.Of(rule, supposed);

    /// <summary>Whether the way comes to a page whose own condition holds.</summary>
    public Truth Reaches(Page page, Supposition supposed) => Truths.And(Truths.Not(EndsBefore(page, supposed)), truth.Of(page.When, supposed));

    /// <summary>Whether a question is asked.</summary>
    public Truth Asks(Page page, Question question, Supposition supposed) => Truths.And(Reaches(page, supposed), truth.Of(question.When, supposed));

    /// <summary>Whether the way has ended before a page, at an exit or at a check that nobody passes; before the end of the form when no page is given.</summary>
    public Truth EndsBefore(Page? page, Supposition supposed) => Truths.AnyOf(form.Pages.TakeWhile(earlier => !ReferenceEquals(earlier, page))
        .SelectMany(earlier => earlier.Exits.Select(exit => Met(exit, supposed)).Concat(earlier.Checks.Select(check => Breaks(check, supposed)))));

    /// <summary>Whether an exit is met.</summary>
    public Truth Met(PageExit exit, Supposition supposed) => Truths.And(IsJudged(exit.When, supposed), truth.Of(exit.When, supposed));

    /// <summary>Whether a check is broken.</summary>
    public Truth Breaks(PageCheck check, Supposition supposed) => Truths.And(IsJudged(check.Holds, supposed), Truths.Not(truth.Of(check.Holds, supposed)));

    /// <summary>Whether a rule of a whole page is judged: it looks at a question that is asked, and each such question has an answer.</summary>
    public static Truth IsJudged(Rule rule, Supposition supposed) => Truths.And(
        Truths.AnyOf(rule.Keys.Select(key => supposed[key].Asked)),
        Truths.All(rule.Keys.Select(key => supposed[key]).Select(answer =>
            answer.Asked == Truth.No || answer is { IsKnown: true, Value: not null } ? Truth.Yes
            : answer is { IsKnown: true, Asked: Truth.Yes } ? Truth.No
            : Truth.Maybe)));
}
