using Kevytasiointi.Forms.Definitions;
using Kevytasiointi.Forms.Languages;

namespace Kevytasiointi.Forms.Tests.Documents;

public sealed class ProcedureMembersTests
{
    private const string Deadline = """ "deadline": { "count": 30, "unit": "days", "before": "alkaa", "advised": 60 }, """;
    private const string Review = """ { "language": "sv", "by": "Malli Malli", "on": "2026-11-24", "as": "nativeReader" } """;

    [Fact]
    public void What_a_document_says_of_its_procedure_is_read()
    {
        var form = Read($$"""
            "themes": ["events", "publicAreas"], "keywords": { "fi": ["melu", "meteli"], "sv": [], "en": ["noise"] }, {{Deadline}}
            "statusWords": [ { "status": "inHandling", "words": { "fi": "Tarkastetaan", "sv": "Granskas", "en": "Being checked" } } ], "reviews": [{{Review}}],
            """).Form!;

        Assert.Equal([Theme.Events, Theme.PublicAreas], form.Themes);
        Assert.Equal(["melu", "meteli"], form.Keywords[Language.Fi]);
        Assert.Empty(form.Keywords[Language.Sv]);
        Assert.Equal(new Deadline(30, DeadlineUnit.Days, "alkaa", 60), form.Deadline);
        Assert.Equal((WordedStatus.InHandling, "Granskas"), (form.StatusWords.Single().Status, form.StatusWords.Single().Words.Sv));
        Assert.Equal(new Review(Language.Sv, "Malli Malli", new DateOnly(2026, 11, 24), ReviewerRole.NativeReader), form.Reviews.Single());
    }

    [Fact]
    public void A_document_may_say_nothing_of_it()
    {
        var form = Read("").Form!;

        Assert.Empty(form.Themes);
        Assert.Equal(Keywords.None, form.Keywords);
        Assert.Null(form.Deadline);
    }

    [Theory]
    [InlineData("\"themes\": [],", "/themes", "from 1 to 3")]
    [InlineData("\"themes\": [\"events\", \"events\"],", "/themes/1", "twice")]
    [InlineData("\"themes\": [\"fun\"],", "/themes/0", "one of: events")]
    [InlineData("\"keywords\": { \"fi\": [], \"sv\": [] },", "/keywords", "\"en\" is missing")]
    [InlineData("\"keywords\": { \"fi\": [\" melu\"], \"sv\": [], \"en\": [] },", "/keywords/fi/0", "on one line")]
    [InlineData("\"deadline\": { \"count\": 0, \"unit\": \"days\", \"before\": \"alkaa\" },", "/deadline/count", "from 1 to 365")]
    [InlineData("\"deadline\": { \"count\": 30, \"unit\": \"years\", \"before\": \"alkaa\" },", "/deadline/unit", "one of: days, workingDays, weeks, months")]
    [InlineData("\"deadline\": { \"count\": 30, \"unit\": \"days\", \"before\": \"nimi\" },", "/deadline/before", "no question that asks a day")]
    [InlineData("\"deadline\": { \"count\": 30, \"unit\": \"days\", \"before\": \"puuttuu\" },", "/deadline/before", "no question that asks a day")]
    [InlineData("\"deadline\": { \"count\": 30, \"unit\": \"days\", \"before\": \"alkaa\", \"advised\": 30 },", "/deadline", "longer than the deadline")]
    [InlineData("\"statusWords\": [ { \"status\": \"sent\", \"words\": { \"fi\": \"A\", \"sv\": \"A\", \"en\": \"A\" } }, { \"status\": \"sent\", \"words\": { \"fi\": \"B\", \"sv\": \"B\", \"en\": \"B\" } } ],", "/statusWords/1/status", "twice")]
    [InlineData("\"reviews\": [ { \"language\": \"de\", \"by\": \"M\", \"on\": \"2026-11-24\", \"as\": \"author\" } ],", "/reviews/0/language", "one of: fi, sv, en")]
    [InlineData("\"reviews\": [ { \"language\": \"fi\", \"by\": \"\", \"on\": \"2026-11-24\", \"as\": \"author\" } ],", "/reviews/0/by", "on one line")]
    public void What_is_wrong_in_it_is_told_with_its_place(string members, string path, string message) =>
        Assert.Contains(Read(members).Errors, fault => fault.Pointer == path && fault.Message.En.Contains(message, StringComparison.Ordinal));

    [Fact]
    public void Every_theme_has_a_name_of_its_own() =>
        Assert.All(LanguageCodes.All, language => Assert.Equal(Themes.All.Count, Themes.All.Select(theme => Themes.Name(theme)[language]).Distinct().Count()));

    private static Kevytasiointi.Forms.Documents.FormReading Read(string members) => Forms.Read(
        Forms.Document(Forms.Page("sivu", Forms.Question("alkaa", "date"), Forms.Question("nimi", "text")))
            .Replace("\"legalBasis\"", members + " \"legalBasis\"", StringComparison.Ordinal));
}
