using Kevytasiointi.Forms.Definitions;
using Kevytasiointi.Forms.Documents;
using Kevytasiointi.Forms.Findings;
using Kevytasiointi.Forms.Questions;

namespace Kevytasiointi.Forms.Soundness;

/// <summary>
/// The way through the form: every page, question, option and exit is met with some answers, every check can be passed, and somebody can send the form. Said only
/// where it is certain.
/// </summary>
internal sealed class WayChecks
{
    private readonly CheckedForm form;
    private readonly DocumentFindings findings;
    private readonly FormWay way;
    private readonly AnswerCombinations combinations;

    private WayChecks(CheckedForm form, DocumentFindings findings)
    {
        (this.form, this.findings) = (form, findings);
        way = new FormWay(form.Form);
        combinations = new AnswerCombinations(form.Form, way);
    }

    /// <summary>Judged only when every rule is right by itself.</summary>
    public static void EverythingIsMet(CheckedForm form, DocumentFindings findings)
    {
        if (!findings.AnyErrors)
        {
            var checks = new WayChecks(form, findings);
            foreach (var (page, at) in form.Pages)
            {
                checks.CheckPage(page, at);
            }

            checks.CheckEnd();
        }
    }

    private void CheckPage(Page page, DocumentNode at)
    {
        var when = at.Find("when");
        var reached = Decide([.. Keys(page.When), .. Shared(page)], supposed => (Truth.Yes, Truths.And(way.Reaches(page, supposed), AsksAny(page, supposed))));
        if (reached == Decision.Never)
        {
            findings.Add(when ?? at, FindingKind.PageUnreachable, page.Key);
            return;
        }

        if (when is not null && Decide(Keys(page.When), supposed => (Truths.Not(way.EndsBefore(page, supposed)), way.Holds(page.When, supposed))) == Decision.Always)
        {
            findings.Add(when, FindingKind.ConditionAlways);
        }

        foreach (var (question, place) in CheckedForm.QuestionsOf(page, at))
        {
            CheckQuestion(page, question, place);
        }

        foreach (var (check, place) in page.Checks.Zip(at.ItemsOf("checks")))
        {
            var decided = Decide(check.Holds.Keys, supposed => (Truths.And(way.Reaches(page, supposed), FormWay.IsJudged(check.Holds, supposed)), way.Holds(check.Holds, supposed)));
            Tell(decided == Decision.Never ? FindingKind.CheckImpossible : decided == Decision.Always ? FindingKind.CheckIdle : null, place.Find("holds")!, check.Key);
        }

        foreach (var (exit, place) in page.Exits.Zip(at.ItemsOf("exits")))
        {
            var decided = Decide(exit.When.Keys, supposed => (Truth.Yes, Truths.And(way.Reaches(page, supposed), way.Met(exit, supposed))));
            Tell(decided == Decision.Never ? FindingKind.ExitUnreachable : null, place.Find("when")!, exit.Key);
        }
    }

    private void CheckQuestion(Page page, Question question, DocumentNode at)
    {
        var keys = Keys(page.When).Concat(Keys(question.When)).ToArray();
        if (at.Find("when") is { } when)
        {
            var decided = Decide(keys, supposed => (way.Reaches(page, supposed), way.Holds(question.When, supposed)));
            Tell(decided == Decision.Never ? FindingKind.QuestionUnreachable : decided == Decision.Always ? FindingKind.ConditionAlways : null, when, question.Key);
            if (decided == Decision.Never)
            {
                return;
            }
        }

        if (question is IOffersOptions choice)
        {
            new OptionWay(way, combinations, findings).Check(page, question, choice, at);
        }
    }

    /// <summary>Somebody comes to the end.</summary>
    private void CheckEnd()
    {
        var stops = form.Form.Pages.SelectMany(page => page.Exits.Select(exit => exit.When).Concat(page.Checks.Select(check => check.Holds))).ToList();
        if (stops.Count > 0 && Decide(stops.SelectMany(rule => rule.Keys), supposed => (Truth.Yes, way.EndsBefore(null, supposed))) == Decision.Always)
        {
            findings.Add(form.Document.Find("pages")!, FindingKind.FormUnfinishable);
        }
    }

    private void Tell(FindingKind? kind, DocumentNode at, string key)
    {
        if (kind is { } found)
        {
            findings.Add(at, found, key);
        }
    }

    /// <summary>Whether something holds always, never, or neither (or it is not known), over the combinations in which it is asked at all.</summary>
    private Decision Decide(IEnumerable<string> keys, Func<Supposition, (Truth Asked, Truth Holds)> judge)
    {
        var (met, everYes, everNo, open) = (false, false, false, false);
        var whole = combinations.Visit(keys, supposed =>
        {
            var (asked, holds) = judge(supposed);
            if (asked != Truth.No)
            {
                met = true;
                everYes |= holds == Truth.Yes;
                everNo |= holds == Truth.No;
                open |= holds == Truth.Maybe;
            }
        });
        return !whole || !met || open || (everYes && everNo) ? Decision.Neither : everYes ? Decision.Always : Decision.Never;
    }

    private Truth AsksAny(Page page, Supposition supposed) => Truths.AnyOf(page.Questions.Select(question => way.Holds(question.When, supposed)));

    /// <summary>What the questions of a page look at, where each of them has a condition: only then can none be asked.</summary>
    private static IEnumerable<string> Shared(Page page) =>
        page.Questions.All(question => question.When is not null) ? page.Questions.SelectMany(question => Keys(question.When)) : [];

    private static IEnumerable<string> Keys(Forms.Rules.Rule? rule) => rule?.Keys ?? Enumerable.Empty<string>();

    private enum Decision
    {
        Neither,
        Always,
        Never,
    }
}
