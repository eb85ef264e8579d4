using System.Globalization;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Kevytasiointi.Forms.Answers;
using Kevytasiointi.Forms.Checks;
using Kevytasiointi.Forms.Languages;
using Kevytasiointi.Forms.Questions;
using Kevytasiointi.Forms.Rules;
using Kevytasiointi.Forms.Tests.Questions;
using Kevytasiointi.Web.Components.Questions;
using Xunit;

namespace Kevytasiointi.Web.Tests.Components;

public sealed class QuestionComponentTests
{
    /// <summary>The examples every type of question must have (tests/Forms.Tests): a new type is drawn here without a word more.</summary>
    private static readonly IReadOnlyList<Question> Examples = [.. QuestionExample.All.Select(example => example.Question)];

    private static readonly TableQuestion Table =
        new() { Key = "table", Label = Words("Aineet"), Most = 3, Columns = [new TextQuestion { Key = "nimi", Label = Words("Nimi") }] };

    private static readonly Question Computed =
        new ComputedQuestion { Key = "computed", Label = Words("Yhteensä"), Kind = ComputedKind.Number, Value = new Rule(JsonNode.Parse("{\"+\":[1]}")!), Unit = Words("kg") };

    public static TheoryData<string> Names => [.. QuestionExample.All.Select(example => example.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    [Trait("Requirement", "R-083")]
    public async Task Every_type_of_question_has_a_label_for_each_field_and_a_place_an_error_summary_can_lead_to(string name)
    {
        var question = QuestionExample.All.Single(example => example.Name == name).Question;
        var part = await DrawAsync(question);

        foreach (var field in part.QuerySelectorAll("input, select, textarea"))
        {
            Assert.NotNull(part.QuerySelector($"label[for='{field.Id}']"));
        }

        Assert.All(question.FieldNames, field => Assert.NotNull(part.GetElementById(field)));
        Assert.All(question.FieldNames, field => Assert.NotEmpty(part.GetElementsByName(field)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    [Trait("Requirement", "R-083")]
    public async Task A_mistake_stands_beside_its_field_and_is_told_with_it(string name)
    {
        var question = QuestionExample.All.Single(example => example.Name == name).Question;
        foreach (var place in question.FieldNames)
        {
            var part = await DrawAsync(question, new AnswerProblem(question.Key, place, Words("Korjaa tämä.")));

            var field = part.GetElementById(place)!;
            Assert.Equal("true", field.GetAttribute("aria-invalid"));
            var described = Describing(field).Concat(field.Ancestors<IElement>().SelectMany(Describing)).Select(part.GetElementById);
            Assert.Contains(described, element => element?.TextContent.Contains("Korjaa tämä.", StringComparison.Ordinal) == true);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    [Trait("Requirement", "R-083")]
    public async Task Every_field_of_a_row_is_told_with_its_row(string name)
    {
        var column = QuestionExample.All.Single(example => example.Name == name).Question;
        if (!column.ReadsFields || column is RowsQuestion or DeclarationQuestion)
        {
            return; // never in rows
        }

        foreach (var rows in new RowsQuestion[]
        {
            new TableQuestion { Key = "q", Label = Words("Aineet"), RowName = Words("Aine"), Most = 3, Fewest = 2, Columns = [column] },
            new GroupQuestion { Key = "q", Label = Words("Aineet"), RowName = Words("Aine"), Most = 3, Fewest = 2, Columns = [column] },
        })
        {
            var part = await DrawAsync(rows);
            var fields = part.QuerySelectorAll("input[name], select, textarea");

            Assert.Equal(["0", "1"], fields.Select(field => field.GetAttribute("name")!.Split('.')[1]).Distinct());
            Assert.All(rows.FieldNames, field => Assert.NotNull(part.GetElementById(field)));
            foreach (var field in fields)
            {
                var title = $"Aine {int.Parse(field.GetAttribute("name")!.Split('.')[1], CultureInfo.InvariantCulture) + 1},";
                var names = part.QuerySelectorAll($"label[for='{field.Id}']")
                    .Concat(field.Ancestors<IElement>().Where(each => each.LocalName == "fieldset").SelectMany(each => each.QuerySelectorAll(":scope > legend")));
                Assert.Contains(names, each => each.TextContent.Trim().StartsWith(title, StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public async Task What_is_wrong_with_rows_together_is_told_above_them()
    {
        var part = await DrawAsync(Table, new AnswerProblem("table", "table", Words("Määriä on liikaa.")));

        Assert.Contains("Määriä on liikaa.", part.GetElementById("table-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("table-error", part.GetElementById("table")!.GetAttribute("aria-describedby"));
    }

    [Fact]
    public async Task A_computed_value_is_shown_as_text_and_its_absence_is_explained()
    {
        var view = new QuestionView(Computed, Language.Fi, new Dictionary<string, IReadOnlyList<string>> { ["computed"] = ["999"] }, []);
        var known = await RenderedPart.OfAsync(view.Component, view with { Answers = AnswerSet.Empty.With("computed", 12.5m) });
        var unknown = await RenderedPart.OfAsync(view.Component, view);

        Assert.Equal("12,5\u00A0kg", known.QuerySelector(".value")!.TextContent);
        Assert.Equal("–", unknown.QuerySelector(".value")!.TextContent);
        Assert.Contains("lasketaan", unknown.QuerySelector(".hint")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(known.QuerySelectorAll("input"));
    }

    [Fact]
    public async Task What_was_typed_is_shown_again_as_it_was_typed_and_never_as_markup()
    {
        var typed = "<script>alert(1)</script> \"27\"";
        var part = await DrawAsync(First("integer"), fields: new() { ["q"] = [typed] });

        Assert.Equal(typed, part.GetElementById("q")!.GetAttribute("value"));
        Assert.Null(part.QuerySelector("script"));
    }

    [Fact]
    public async Task A_line_break_at_the_beginning_of_a_long_answer_is_not_swallowed()
    {
        var part = await DrawAsync(First("longText"), fields: new() { ["q"] = ["\nToinen rivi"] });

        Assert.Equal("\nToinen rivi", part.GetElementById("q")!.TextContent);
    }

    [Fact]
    public async Task A_person_may_be_filled_in_by_the_browser_without_mixing_two_persons()
    {
        var part = await DrawAsync(Examples.First(question => question is PersonQuestion { Asks.Count: 3 }) with { Key = "person" });

        Assert.Equal("section-person given-name", part.GetElementById("person.firstName")!.GetAttribute("autocomplete"));
        Assert.Equal("section-person postal-code", part.GetElementById("person.postalCode")!.GetAttribute("autocomplete"));
    }

    [Fact]
    public async Task A_long_list_of_options_is_a_list_to_drop_down()
    {
        var many = new OneOfQuestion { Key = "kunta", Label = Words("Kunta"), Options = [.. Enumerable.Range(1, 16).Select(number => new Option($"k{number}", Words($"Kunta {number}")))] };
        var part = await DrawAsync(many, fields: new() { ["kunta"] = ["k3"] });

        Assert.Equal("k3", part.QuerySelector("select option[selected]")!.GetAttribute("value"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task What_has_been_answered_stands_in_the_fields(string name)
    {
        var example = QuestionExample.All.Single(example => example.Name == name);
        var fields = example.Question.ToFields(example.Answer is null ? null : JsonNode.Parse(example.Answer));
        var part = await DrawAsync(example.Question, fields: new(fields));

        foreach (var (field, values) in fields)
        {
            Assert.Equal(values.Order(StringComparer.Ordinal), Shown(part.GetElementsByName(field)).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public async Task The_ground_for_asking_an_identity_code_is_told_with_its_field()
    {
        var part = await DrawAsync(First("identityCode"));

        Assert.Contains(Describing(part.GetElementById("q")!), id => part.GetElementById(id)?.TextContent == "Miksi tätä kysytään? Sana");
    }

    [Theory]
    [InlineData(Language.Fi, "Porvoo", "Borgå")]
    [InlineData(Language.Sv, "Borgå", "Porvoo")]
    public async Task Municipalities_are_listed_by_name_in_the_readers_language_and_found_by_the_other(Language language, string name, string other)
    {
        var part = await DrawAsync(First("municipality"), language: language);

        var options = part.QuerySelectorAll("select option").Skip(1).ToList();
        var names = options.Select(option => option.TextContent).ToList();
        Assert.Equal(292, names.Count);
        Assert.Equal(names.Order(FinnishOrder.Comparer), names);
        Assert.Equal(language == Language.Fi ? "Äänekoski" : "Övertorneå", names[^1]);
        Assert.Equal(other, options.Single(option => option.TextContent == name).GetAttribute("data-also"));
    }

    [Fact]
    public async Task The_search_of_a_long_list_is_hidden_without_script_and_is_never_posted()
    {
        var part = await DrawAsync(First("longList"));

        Assert.True(part.QuerySelector(".list-search")!.HasAttribute("hidden"));
        Assert.Null(part.GetElementById("q-search")!.GetAttribute("name"));
        Assert.Equal("status", part.QuerySelector(".list-search p")!.GetAttribute("role"));
    }

    private static IEnumerable<string> Shown(IEnumerable<IElement> fields) => fields.SelectMany(field => field switch
    {
        IHtmlSelectElement select => select.SelectedOptions.Select(option => option.Value),
        IHtmlInputElement { Type: "radio" or "checkbox" } choice => choice.IsChecked ? [choice.Value] : [],
        IHtmlInputElement input => [input.Value],
        _ => [field.TextContent],
    });

    private static Question First(string type) => Examples.First(question => question.Type == type);

    private static IEnumerable<string> Describing(IElement element) => (element.GetAttribute("aria-describedby") ?? "").Split(' ');

    private static LocalisedText Words(string text) => new(text, text, text);

    private static Task<IDocument> DrawAsync(Question question, AnswerProblem? problem = null, Dictionary<string, IReadOnlyList<string>>? fields = null, Language language = Language.Fi)
    {
        var view = new QuestionView(question, language, fields ?? [], problem is null ? [] : [problem]);
        return RenderedPart.OfAsync(view.Component, view);
    }
}
