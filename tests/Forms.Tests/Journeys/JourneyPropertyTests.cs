using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using Kevytasiointi.Forms.Answers;
using Kevytasiointi.Forms.Definitions;
using Kevytasiointi.Forms.Journeys;

namespace Kevytasiointi.Forms.Tests.Journeys;

public sealed class JourneyPropertyTests
{
    private static readonly string[] Keys = ["a", "b", "c", "d", "e", "f", "g", "h"];

    /// <summary>Forms of eight yes-or-no questions on four pages, each asked when some earlier one is yes, or no, or always.</summary>
    private static readonly Gen<FormDefinition> Form = Gen.Int[0, int.MaxValue].Array[12].Select(seeds => Forms.Published(
        Enumerable.Range(0, 4).Select(page =>
        {
            var questions = Enumerable.Range(page * 2, 2).Select(index => Forms.Question(Keys[index], "yesNo", Member("when", Condition(seeds[index], index)))).ToArray();
            return Condition(seeds[8 + page], page * 2) is { } rule ? Forms.PageWhen($"p{page}", rule, questions) : Forms.Page($"p{page}", questions);
        })));

    private static readonly Gen<AnswerSet> Answers = Gen.Int[0, 3].Array[8].Select(values => Keys.Zip(values).Aggregate(AnswerSet.Empty,
        (set, pair) => pair.Second switch { 0 => set.With(pair.First, true), 1 => set.With(pair.First, false), 2 => set.With(pair.First, "odd"), _ => set }));

    [Fact]
    public void Answers_to_questions_that_are_not_asked_change_nothing() =>
        Gen.Select(Form, Answers, RandomJson.Any(2)).Sample((form, answers, stray) =>
        {
            var journey = Journey.Of(form, answers);
            var asked = journey.Steps.SelectMany(step => step.Questions).Select(question => question.Key).ToHashSet();
            var changed = Keys.Where(key => !asked.Contains(key)).Aggregate(answers, (set, key) => set.With(key, stray));

            Assert.Equal(Picture(journey, answers), Picture(Journey.Of(form, changed), changed));
            Assert.Equal(Picture(journey, answers), Picture(Journey.Of(form, journey.AskedAnswers(answers)), answers));
        });

    [Fact]
    public void Any_answers_at_all_give_a_journey() =>
        Gen.Select(Form, RandomJson.Any(2).Array[8]).Sample((form, values) =>
        {
            var answers = Keys.Zip(values).Aggregate(AnswerSet.Empty, (set, pair) => set.With(pair.First, pair.Second));
            var journey = Journey.Of(form, answers);

            Assert.Equal(Enumerable.Range(1, journey.Steps.Count), journey.Steps.Select(step => step.Number));
            Assert.Equal(journey.Complete, journey.Steps.All(step => step.Complete));
            Assert.All(journey.Steps.Where(step => step.Complete), step => Assert.Empty(step.Problems));
            Assert.All(journey.Steps, step => Assert.Equal(journey.Steps.Take(step.Number - 1).All(before => before.Complete), journey.MayVisit(step.Page.Key)));
        });

    [Fact]
    public void After_and_before_are_each_others_inverse() =>
        Gen.Select(Form, Answers).Sample((form, answers) =>
        {
            var journey = Journey.Of(form, answers);
            foreach (var (one, next) in journey.Steps.Zip(journey.Steps.Skip(1)))
            {
                Assert.Equal(next, journey.After(one.Page.Key));
                Assert.Equal(one, journey.Before(next.Page.Key));
            }
        });

    private static string? Condition(int seed, int before) => before == 0 || seed % 3 == 0 ? null
        : new JsonObject { ["==="] = new JsonArray(new JsonObject { ["var"] = Keys[seed / 3 % before] }, seed % 3 == 1) }.ToJsonString();

    private static string Member(string name, string? value) => value is null ? "" : $"\"{name}\": {value}";

    private static string Picture(Journey journey, AnswerSet answers) =>
        string.Join(';', journey.Steps.Select(step =>
            $"{step.Number} {step.Page.Key} {string.Join(',', step.Questions.Select(question => question.Key))} {step.Problems.Count} {step.Complete}"))
        + Encoding.UTF8.GetString(journey.AskedAnswers(answers).ToUtf8());
}
