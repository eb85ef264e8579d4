using Kevytasiointi.Forms.Journeys;

namespace Kevytasiointi.Forms.Tests.Journeys;

public sealed class LivePageTests
{
    private static readonly LivePage Page = new(Forms.Form(
        Forms.Page("before", Forms.Question("far", "yesNo"), Forms.Question("other", "yesNo")),
        Forms.Page("page",
            Forms.Question("near", "yesNo"),
            Forms.Question("file", "attachment"),
            Forms.Question("byFar", "text", "\"when\": { \"var\": \"far\" }"),
            Forms.Question("byNear", "text", "\"when\": { \"and\": [{ \"var\": \"near\" }, { \"var\": \"far\" }, { \"!!\": [{ \"var\": \"file\" }] }] }"),
            Forms.Question("filesByNear", "attachment", "\"when\": { \"var\": \"near\" }"),
            Forms.Question("byByNear", "text", "\"when\": { \"===\": [{ \"var\": \"byNear\" }, \"x\"] }"))).Pages[1]);

    [Fact]
    public void What_looks_at_the_same_page_comes_and_goes()
    {
        Assert.Equal(["byNear", "filesByNear", "byByNear"], Page.Questions);
        Assert.True(Page.IsAny);
    }

    [Fact]
    public void Only_the_answers_that_conditions_look_at_and_no_field_holds_are_given_to_the_browser() => Assert.Equal(["far", "file"], Page.NotInFields);

    [Fact]
    public void A_page_may_change_by_its_options_alone()
    {
        var option = $$"""{ "key": "b", "label": {{Forms.Words}}, "when": { "var": "near" } }""";
        var page = Forms.Form(Forms.Page("p", Forms.Question("near", "yesNo"), Forms.Question("q", "oneOf", $"\"options\": [ {Forms.Option("a")}, {option} ]"))).Pages[0];

        Assert.True(new LivePage(page).IsAny);
        Assert.Empty(new LivePage(page).Questions);
        Assert.False(new LivePage(Forms.Form(Forms.Page("p", Forms.Question("near", "yesNo"))).Pages[0]).IsAny);
    }
}
