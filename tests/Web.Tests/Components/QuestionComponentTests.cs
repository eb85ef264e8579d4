using System.Globalization;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using Kevytasiointi.Forms.Answers;
using Kevytasiointi.Forms.Checks;
using Kevytasiointi.Forms.Languages;
using Kevytasiointi.Forms.Questions;
using Kevytasiointi.Forms.Rules;
using Kevytasiointi.Web.Components.Questions;
using Xunit;

namespace Kevytasiointi.Web.Tests.Components;

public sealed class QuestionComponentTests
{
    private static readonly Question[] Columns =
    [
        new TextQuestion { Key = "nimi", Label = Words("Nimi"), Hint = Words("Vihje") },
        new DecimalQuestion { Key = "maara", Label = Words("Määrä"), Unit = Words("kg") },
        new DateQuestion { Key = "pvm", Label = Words("Päivä"), Required = false },
        new YesNoQuestion { Key = "onko", Label = Words("Onko?") },
        new OneOfQuestion { Key = "laji", Label = Words("Laji"), Options = [new("a", Words("A")), new("b", Words("B"))] },
    ];

    private static readonly Question[] OneOfEach =
    [
        new TextQuestion { Key = "text", Label = Words("Teksti"), Hint = Words("Vihje") },
        new LongTextQuestion { Key = "longText", Label = Words("Pitkä teksti") },
        new IntegerQuestion { Key = "whole", Label = Words("Luku"), Unit = Words("dB") },
        new DecimalQuestion { Key = "decimal", Label = Words("Desimaali"), Unit = Words("m²") },
        new YesNoQuestion { Key = "yesNo", Label = Words("Onko?") },
        new OneOfQuestion { Key = "oneOf", Label = Words("Mikä?"), Options = [new("a", Words("A"), Words("Lisää")), new("b", Words("B"))] },
        new DateQuestion { Key = "date", Label = Words("Milloin?") },
        new EmailQuestion { Key = "email", Label = Words("Sähköposti") },
        new PhoneQuestion { Key = "phone", Label = Words("Puhelin") },
        new AddressQuestion { Key = "address", Label = Words("Osoite") },
        new PersonQuestion { Key = "person", Label = Words("Henkilö"), Asks = [PersonDetail.Email, PersonDetail.Phone, PersonDetail.Address] },
        new CompanyQuestion { Key = "company", Label = Words("Yritys") },
        new PayerQuestion { Key = "payer", Label = Words("Maksaja") },
        new TableQuestion { Key = "table", Label = Words("Aineet"), RowName = Words("Aine"), Most = 3, Fewest = 2, Columns = Columns },
        new GroupQuestion { Key = "group", Label = Words("Esiintyjät"), Most = 3, Columns = [new PersonQuestion { Key = "kuka", Label = Words("Kuka") }, .. Columns] },
        new ComputedQuestion { Key = "computed", Label = Words("Yhteensä"), Kind = ComputedKind.Number, Value = new Rule(JsonNode.Parse("{\"+\":[1]}")!), Unit = Words("kg") },
        new AttachmentQuestion { Key = "attachment", Label = Words("Liite") },
        new DeclarationQuestion { Key = "declaration", Label = Words("Vakuutan") },
        new InformationQuestion { Key = "information", Label = Words("Tiedoksi") },
    ];

    public static TheoryData<string> Types => [.. QuestionTypes.All.Select(type => type.Name)];

    [Theory]
    [MemberData(nameof(Types))]
    [Trait("Requirement", "R-083")]
    public async Task Every_type_of_question_has_a_label_for_each_field_and_a_place_an_error_summary_can_lead_to(string type)
    {
        var question = OneOfEach.Single(question => question.Type == type);
        var part = await DrawAsync(question);

        foreach (var field in part.QuerySelectorAll("input, select, textarea"))
        {
            Assert.NotNull(part.QuerySelector($"label[for='{field.Id}']"));
        }

        Assert.All(question.FieldNames, name => Assert.NotNull(part.GetElementById(name)));
        Assert.All(question.FieldNames, name => Assert.NotEmpty(part.GetElementsByName(name)));
    }

    [Theory]
    [MemberData(nameof(Types))]
    [Trait("Requirement", "R-083")]
    public async Task A_mistake_stands_beside_its_field_and_is_told_with_it(string type)
    {
        var question = OneOfEach.Single(question => question.Type == type);
        foreach (var name in question.FieldNames)
        {
            var part = await DrawAsync(question, new AnswerProblem(question.Key, name, Words("Korjaa tämä.")));

            var field = part.GetElementById(name)!;
            Assert.Equal("true", field.GetAttribute("aria-invalid"));
            var described = Describing(field).Concat(field.Ancestors<IElement>().SelectMany(Describing)).Select(part.GetElementById);
            Assert.Contains(described, element => element?.TextContent.Contains("Korjaa tämä.", StringComparison.Ordinal) == true);
        }
    }

    [Theory]
    [InlineData("table", "Aine")]
    [InlineData("group", "Tiedot")]
    public async Task Every_field_of_a_row_is_told_with_its_row(string type, string row)
    {
        var question = (RowsQuestion)OneOfEach.Single(question => question.Type == type);
        var part = await DrawAsync(question, fields: new() { [$"{type}.1.nimi"] = ["x"] });

        Assert.Equal(2, part.QuerySelectorAll("fieldset.row").Length);
        foreach (var field in part.QuerySelectorAll("input, select, textarea"))
        {
            var title = $"{row} {int.Parse(field.GetAttribute("name")!.Split('.')[1], CultureInfo.InvariantCulture) + 1}";
            var names = part.QuerySelectorAll($"label[for='{field.Id}']").Concat(field.Ancestors<IElement>().Where(each => each.LocalName == "fieldset").SelectMany(each => each.QuerySelectorAll(":scope > legend")));
            Assert.Contains(names, name => name.TextContent.Trim().StartsWith(title + ",", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_computed_value_is_shown_as_text_and_its_absence_is_explained()
    {
        var computed = OneOfEach.Single(question => question.Type == "computed");
        var view = new QuestionView(computed, Language.Fi, new Dictionary<string, IReadOnlyList<string>> { ["computed"] = ["999"] }, []);
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
        var part = await DrawAsync(OneOfEach[2], fields: new() { ["whole"] = [typed] });

        Assert.Equal(typed, part.GetElementById("whole")!.GetAttribute("value"));
        Assert.Null(part.QuerySelector("script"));
    }

    [Fact]
    public async Task A_line_break_at_the_beginning_of_a_long_answer_is_not_swallowed()
    {
        var part = await DrawAsync(OneOfEach[1], fields: new() { ["longText"] = ["\nToinen rivi"] });

        Assert.Equal("\nToinen rivi", part.GetElementById("longText")!.TextContent);
    }

    [Fact]
    public async Task A_person_may_be_filled_in_by_the_browser_without_mixing_two_persons()
    {
        var part = await DrawAsync(OneOfEach[10]);

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

    private static IEnumerable<string> Describing(IElement element) => (element.GetAttribute("aria-describedby") ?? "").Split(' ');

    private static LocalisedText Words(string text) => new(text, text, text);

    private static Task<IDocument> DrawAsync(Question question, AnswerProblem? problem = null, Dictionary<string, IReadOnlyList<string>>? fields = null)
    {
        var view = new QuestionView(question, Language.Fi, fields ?? [], problem is null ? [] : [problem]);
        return RenderedPart.OfAsync(view.Component, view);
    }
}
