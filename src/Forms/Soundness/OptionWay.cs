using Kevytasiointi.Forms.Definitions;
using Kevytasiointi.Forms.Documents;
using Kevytasiointi.Forms.Findings;
using Kevytasiointi.Forms.Questions;

namespace Kevytasiointi.Forms.Soundness;

/// <summary>Every option is offered with some answers, and whoever must choose has something to choose.</summary>
internal sealed class OptionWay(FormWay way, AnswerCombinations combinations, DocumentFindings findings)
{
    public void Check(Page page, Question question, IOffersOptions choice, DocumentNode at)
    {
        foreach (var (option, place) in choice.Options.Zip(at.ItemsOf("options")).Where(pair => pair.First.When is not null))
        {
            var offered = false;
            var whole = combinations.Visit(Keys(page, question, [option]), supposed =>
                offered |= Truths.And(way.Asks(page, question, supposed), way.Holds(option.When, supposed)) != Truth.No);
            if (whole && !offered)
            {
                findings.Add(place.Find("when")!, FindingKind.OptionUnreachable, option.Key);
            }
        }

        if (question.Required && choice.Options.Any(option => option.When is not null))
        {
            CheckEnough(page, question, choice, at);
        }
    }

    /// <summary>Only what is settled counts: the customer surely comes here with these answers, and surely is offered too few.</summary>
    private void CheckEnough(Page page, Question question, IOffersOptions choice, DocumentNode at)
    {
        string? with = null;
        combinations.Visit(Keys(page, question, choice.Options).Concat(way.StopsBefore(page).SelectMany(rule => rule.Keys)), supposed =>
        {
            if (with is null && way.Asks(page, question, supposed) == Truth.Yes && IsTooFew(question, choice, supposed))
            {
                with = supposed.Say();
            }
        });
        if (with is not null)
        {
            findings.Add(at.Find("options")!, FindingKind.OptionsRunOut, question.Key, with);
        }
    }

    private bool IsTooFew(Question question, IOffersOptions choice, Supposition supposed)
    {
        Option[] maybe = [.. choice.Options.Where(option => way.Holds(option.When, supposed) != Truth.No)];
        return question is SeveralOfQuestion several ? !maybe.Any(option => option.Alone) && maybe.Length < several.Fewest : maybe.Length == 0;
    }

    private static IEnumerable<string> Keys(Page page, Question question, IEnumerable<Option> options) =>
        new[] { page.When, question.When }.Concat(options.Select(option => option.When)).OfType<Forms.Rules.Rule>().SelectMany(rule => rule.Keys);
}
