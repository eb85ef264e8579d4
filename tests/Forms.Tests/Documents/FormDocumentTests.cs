using System.Security.Cryptography;
using System.Text;
using Kevytasiointi.Forms.Definitions;
using Kevytasiointi.Forms.Documents;
using Kevytasiointi.Forms.Questions;

namespace Kevytasiointi.Forms.Tests.Documents;

public sealed class FormDocumentTests
{
    private const string Whole = """
        {
          "$schema": "https://kevytasiointi.example/form-1.schema.json",
          "procedure": "valmis.koe-1", "version": 3, "kinds": ["municipality", "stateAgency"], "endsIn": "decision",
          "name": { "fi": "Koe", "sv": "Prov", "en": "Trial" },
          "start": {
            "purpose": { "fi": "Miksi\nnäin", "sv": "Varför", "en": "Why" },
            "neededWhen": [ { "fi": "A", "sv": "A", "en": "A" } ], "notNeededWhen": [], "haveAtHand": [], "minutesToFill": 20
          },
          "legalBasis": [ { "fi": "Laki", "sv": "Lag", "en": "Act" } ],
          "outcomes": [ { "outcome": "grantedInPart", "words": { "fi": "Osin", "sv": "Delvis", "en": "In part" } } ],
          "sources": ["https://laki.example/1"],
          "pages": [
            { "key": "eka", "title": { "fi": "E", "sv": "E", "en": "E" }, "intro": { "fi": "I", "sv": "I", "en": "I" },
              "questions": [
                { "key": "laji", "type": "oneOf", "label": { "fi": "L", "sv": "L", "en": "L" },
                  "options": [ { "key": "a", "label": { "fi": "A", "sv": "A", "en": "A" }, "hint": { "fi": "H", "sv": "H", "en": "H" } },
                               { "key": "b", "label": { "fi": "B", "sv": "B", "en": "B" } } ] } ] },
            { "key": "toka", "title": { "fi": "T", "sv": "T", "en": "T" }, "when": { "===": [{ "var": "laji" }, "a"] },
              "questions": [
                { "key": "kuka", "type": "person", "asks": ["phone", "email"], "label": { "fi": "K", "sv": "K", "en": "K" },
                  "hint": { "fi": "H", "sv": "H", "en": "H" }, "required": false, "when": { "!!": { "var": "laji" } },
                  "publicity": "partlySecret", "personalData": "personal", "shared": "applicant" },
                { "key": "milloin", "type": "date", "label": { "fi": "M", "sv": "M", "en": "M" }, "min": "2020-01-01", "max": "2030-12-31" },
                { "key": "liite", "type": "attachment", "label": { "fi": "F", "sv": "F", "en": "F" }, "maxFiles": 3, "maxBytes": 5000000000 } ] }
          ]
        }
        """;

    [Fact]
    public void A_whole_document_is_read_word_for_word()
    {
        var form = Assert.IsType<FormDefinition>(Forms.Read(Whole).Form);

        Assert.Equal(("valmis.koe-1", 3, EndsIn.Decision), (form.Procedure, form.Version, form.EndsIn));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Whole))), form.Sha256);
        Assert.Equal([AuthorityKind.Municipality, AuthorityKind.StateAgency], form.Kinds);
        Assert.Equal(("Koe", "Varför", 20), (form.Name.Fi, form.Start.Purpose.Sv, form.Start.MinutesToFill));
        Assert.Equal(Outcome.GrantedInPart, form.Outcomes.Single().Outcome);
        Assert.Equal("https://laki.example/1", form.Sources.Single());
        Assert.Equal(["eka", "toka"], form.Pages.Select(page => page.Key));
        Assert.Equal("I", form.Pages[0].Intro?.En);

        var who = Assert.IsType<PersonQuestion>(form.Pages[1].Questions[0]);
        Assert.Equal([PersonDetail.Phone, PersonDetail.Email], who.Asks);
        Assert.Equal((false, Publicity.PartlySecret, PersonalData.Personal, "applicant"), (who.Required, who.Publicity, who.PersonalData, who.Shared));
        Assert.Equal("H", who.Hint?.Sv);
        Assert.Equal("""{"!!":{"var":"laji"}}""", who.When?.Expression.ToJsonString());
        Assert.Equal(new DateOnly(2030, 12, 31), Assert.IsType<DateQuestion>(form.Pages[1].Questions[1]).Max);
        Assert.Equal((3, 5_000_000_000), (((AttachmentQuestion)form.Pages[1].Questions[2]).MaxFiles, ((AttachmentQuestion)form.Pages[1].Questions[2]).MaxBytes));
        Assert.True(form.Pages[0].Questions[0].Required);
    }

    [Fact]
    public void A_byte_order_mark_is_no_fault() =>
        Assert.NotNull(FormDocument.Read([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Whole)], "koe.json").Form);

    [Theory]
    [InlineData("\"procedure\": \"valmis.koe-1\"", "\"procedure\": \"koe\"", 3, "/procedure", "owner.slug")]
    [InlineData("\"version\": 3", "\"version\": 0", 3, "/version", "whole number from 1")]
    [InlineData("\"version\": 3", "\"version\": 1.5", 3, "/version", "whole number from 1")]
    [InlineData("\"version\": 3", "\"version\": \"3\"", 3, "/version", "whole number from 1")]
    [InlineData("\"version\": 3, ", "", 1, "", "\"version\" is missing")]
    [InlineData("\"stateAgency\"]", "\"state\"]", 3, "/kinds/1", "one of: municipality")]
    [InlineData("\"stateAgency\"]", "\"municipality\"]", 3, "/kinds/1", "twice")]
    [InlineData("[\"municipality\", \"stateAgency\"]", "[]", 3, "/kinds", "from 1 to 6")]
    [InlineData("\"decision\"", "\"verdict\"", 3, "/endsIn", "one of: decision, note, none")]
    [InlineData("\"sv\": \"Prov\", ", "", 4, "/name", "\"sv\" is missing")]
    [InlineData("\"Prov\"", "\" \"", 4, "/name/sv", "needed in fi, sv and en")]
    [InlineData("\"Prov\"", "null", 4, "/name/sv", "needed in fi, sv and en")]
    [InlineData("\"Prov\"", "\"Pr\\nov\"", 4, "/name/sv", "one line")]
    [InlineData("\"Prov\"", "\"Pr\\u202eov\"", 4, "/name/sv", "cannot be seen")]
    [InlineData("\"en\": \"Trial\"", "\"en\": \"Trial\", \"de\": \"Probe\"", 4, "/name/de", "\"de\" is not known here")]
    [InlineData("\"minutesToFill\": 20", "\"minutesToFill\": 0", 7, "/start/minutesToFill", "whole number from 1 to 600")]
    [InlineData("\"neededWhen\": [ { \"fi\": \"A\", \"sv\": \"A\", \"en\": \"A\" } ]", "\"neededWhen\": \"A\"", 7, "/start/neededWhen", "a list")]
    [InlineData("\"https://laki.example/1\"", "\"laki\"", 11, "/sources/0", "https://")]
    [InlineData("\"grantedInPart\"", "\"won\"", 10, "/outcomes/0/outcome", "one of: granted")]
    [InlineData("[ { \"outcome\": \"grantedInPart\", \"words\": { \"fi\": \"Osin\", \"sv\": \"Delvis\", \"en\": \"In part\" } } ]", "[]", 10, "/outcomes", "at least one outcome")]
    [InlineData("\"key\": \"eka\"", "\"key\": \"Eka\"", 13, "/pages/0/key", "small letter")]
    [InlineData("\"key\": \"eka\"", "\"key\": \"1a\"", 13, "/pages/0/key", "small letter")]
    [InlineData("\"key\": \"eka\"", "\"key\": \"a-b\"", 13, "/pages/0/key", "small letter")]
    [InlineData("\"key\": \"eka\"", "\"key\": \"a\\n\"", 13, "/pages/0/key", "small letter")]
    [InlineData("\"key\": \"toka\"", "\"key\": \"eka\"", 18, "/pages/1/key", "already that of the page on line 13")]
    [InlineData("\"key\": \"milloin\"", "\"key\": \"kuka\"", 23, "/pages/1/questions/1/key", "already that of the question on line 20")]
    [InlineData("\"key\": \"milloin\"", "\"key\": \"KUKA\"", 23, "/pages/1/questions/1/key", "small letter")]
    [InlineData("\"key\": \"milloin\"", "\"key\": \"kukA\"", 23, "/pages/1/questions/1/key", "large and small letters are alike")]
    [InlineData("\"type\": \"date\"", "\"type\": \"datum\"", 23, "/pages/1/questions/1/type", "one of: text, longText")]
    [InlineData("\"type\": \"date\", ", "", 23, "/pages/1/questions/1", "needs a type")]
    [InlineData("\"min\": \"2020-01-01\"", "\"min\": \"1.1.2020\"", 23, "/pages/1/questions/1/min", "2026-12-31")]
    [InlineData("\"min\": \"2020-01-01\"", "\"min\": \"2031-01-01\"", 23, "/pages/1/questions/1", "min 2031-01-01, max 2030-12-31")]
    [InlineData("\"min\": \"2020-01-01\"", "\"notBefore\": \"kuka\"", 23, "/pages/1/questions/1/notBefore", "not a date question")]
    [InlineData("\"min\": \"2020-01-01\"", "\"notBefore\": \"milloin\"", 23, "/pages/1/questions/1/notBefore", "not a date question")]
    [InlineData("\"min\": \"2020-01-01\"", "\"decimals\": 1", 23, "/pages/1/questions/1/decimals", "not known here")]
    [InlineData("\"maxFiles\": 3", "\"maxFiles\": 0", 24, "/pages/1/questions/2/maxFiles", "from 1 to 100")]
    [InlineData("\"required\": false", "\"required\": \"no\"", 21, "/pages/1/questions/0/required", "true or false")]
    [InlineData("\"publicity\": \"partlySecret\", ", "", 20, "/pages/1/questions/0", "must say its publicity")]
    [InlineData("\"partlySecret\", \"personalData\": \"personal\"", "\"public\", \"personalData\": \"sensitive\"", 20, "/pages/1/questions/0", "never public")]
    [InlineData("[\"phone\", \"email\"]", "[\"phone\", \"phone\"]", 20, "/pages/1/questions/0/asks/1", "twice")]
    [InlineData("{ \"key\": \"b\",", "{ \"key\": \"A\",", 17, "/pages/0/questions/0/options/1/key", "small letter")]
    [InlineData("{ \"key\": \"b\",", "{ \"key\": \"a\",", 17, "/pages/0/questions/0/options/1/key", "already that of the option on line 16")]
    [InlineData("\"version\": 3", "\"version\": 3, \"version\": 4", 3, "/version", "given twice")]
    [InlineData("\"version\": 3", "\"version\": 3, \"colour\": 4", 3, "/colour", "not known here")]
    public void A_fault_is_told_with_its_line_and_place(string was, string becomes, int line, string path, string? message)
    {
        Assert.Contains(was, Whole, StringComparison.Ordinal);
        var place = Whole.IndexOf(was, StringComparison.Ordinal);

        var reading = Forms.Read(Whole.Remove(place, was.Length).Insert(place, becomes));

        Assert.Null(reading.Form);
        Assert.Contains(reading.Errors, fault =>
            (fault.File, fault.Line, fault.Pointer) == ("koe.json", line, path) && fault.Message.En.Contains(message ?? "", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_fault_is_told_at_once_in_the_order_of_the_document()
    {
        var reading = Forms.Read(Whole.Replace("\"Prov\"", "\"\"", StringComparison.Ordinal).Replace("\"Varför\"", "5", StringComparison.Ordinal)
            .Replace("\"maxFiles\": 3", "\"maxFiles\": 0", StringComparison.Ordinal));

        Assert.Equal([4, 6, 24], reading.Errors.Select(fault => fault.Line));
        Assert.Equal("koe.json:4:32: error translation-missing: The text in \"sv\" is missing. → Every text is needed in fi, sv and en: write it.", reading.Errors[0].ToString());
    }

    [Fact]
    public void No_page_of_a_form_takes_the_address_of_a_page_of_the_service()
    {
        var taken = Directory.GetFiles(Path.Combine(RepositoryFiles.Root, "src", "Web", "Filing"), "*.cshtml")
            .Select(page => System.Text.RegularExpressions.Regex.Match(File.ReadLines(page).First(), "/luonnos/\\{draftId:guid\\}/([a-zA-Z0-9]+)\"$").Groups[1].Value)
            .Where(name => name.Length > 0).ToArray();

        Assert.Contains("tarkistus", taken);
        Assert.All(taken, name => Assert.Equal(Kevytasiointi.Forms.Findings.FindingKind.PageKeyReserved,
            Forms.Read(Forms.Document(Forms.Page(name, Forms.Question("q", "text")))).Errors.Single().Kind));
    }

    [Fact]
    public void A_choice_of_one_option_is_refused() =>
        Assert.Equal(("/pages/0/questions/0/options", "This list must have from 2 to 300 items; it has 1. Add or remove items."),
            Forms.Read(Forms.Document(Forms.Page("p", Forms.Question("q", "oneOf", $"\"options\": [ {Forms.Option("a")} ]"))))
                .Errors.Select(fault => (fault.Pointer, fault.Message.En)).Single());

    [Fact]
    [Trait("Requirement", "R-094")]
    public void A_personal_identity_code_is_not_asked_in_a_text_field() =>
        Assert.Contains(Forms.Read(Forms.Document(Forms.Page("p", Forms.Question("hakijanHetu", "text")))).Errors,
            fault => fault.Message.En.Contains("personal identity code", StringComparison.Ordinal));
}
