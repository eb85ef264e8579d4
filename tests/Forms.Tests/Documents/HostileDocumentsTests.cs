using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using Kevytasiointi.Forms.Documents;
using Kevytasiointi.Forms.Findings;

namespace Kevytasiointi.Forms.Tests.Documents;

/// <summary>No bytes make the reader throw, hang or take a form that is not one.</summary>
public sealed class HostileDocumentsTests
{
    private static readonly string Good = Forms.Document(
        Forms.Page("a", Forms.Question("laji", "oneOf", $"\"options\": [ {Forms.Option("x")}, {Forms.Option("y")} ]"), Forms.Question("pvm", "date")),
        Forms.PageWhen("b", """{ "===": [{ "var": "laji" }, "x"] }""", Forms.Question("luku", "integer", "\"min\": 1"), Forms.Question("kuka", "person")));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("5")]
    [InlineData("{} {}")]
    [InlineData("{\"a\":1,}")]
    [InlineData("// note\n{}")]
    [InlineData("{\"pages\": {}}")]
    [InlineData("{\"pages\": [[]]}")]
    [InlineData("{\"pages\": [{\"questions\": [null, 1, []]}]}")]
    [InlineData("{\"name\": \"\\ud800\"}")]
    [InlineData("{\"\\udfff\": 1}")]
    [InlineData("{\"version\": 1e999999999999}")]
    [InlineData("{\"version\": -}")]
    public void What_is_not_a_form_is_refused_with_a_line(string document)
    {
        var reading = Forms.Read(document);

        Assert.Null(reading.Form);
        Assert.NotEmpty(reading.Errors);
        Assert.All(reading.Errors, fault => Assert.True(fault.Line >= 1 && fault.Message.En.Length > 0));
    }

    [Fact]
    public void The_line_of_a_syntax_error_is_told() =>
        Assert.Equal(3, Forms.Read("{\n\"a\": 1,\n\"b\": }\n").Errors.Single().Line);

    [Fact]
    public void Bytes_that_are_not_UTF_8_are_refused() =>
        Assert.NotEmpty(FormDocument.Read([(byte)'{', (byte)'"', 0xFF, 0xFE, (byte)'"', (byte)':', (byte)'1', (byte)'}'], "x.json").Errors);

    [Fact]
    public void A_document_over_2_MB_is_refused_by_its_size_alone() =>
        Assert.Contains("2097152", FormDocument.Read(new byte[FormDocument.MaxBytes + 1], "x.json").Errors.Single().Message.En, StringComparison.Ordinal);

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{\"a\":", "}")]
    public void Nesting_too_deep_is_refused(string open, string close)
    {
        var deep = string.Concat(Enumerable.Repeat(open, 100_000)) + "1" + string.Concat(Enumerable.Repeat(close, 100_000));

        Assert.NotEmpty(Forms.Read(deep).Errors);
    }

    [Fact]
    public void A_million_values_are_refused_without_a_million_faults()
    {
        var reading = Forms.Read("{\"pages\": [" + string.Join(',', Enumerable.Repeat("0", 900_000)) + "]}");

        Assert.Null(reading.Form);
        Assert.InRange(reading.Errors.Count, 1, FormDocument.MostFindings);
    }

    [Fact]
    public void More_than_500_questions_are_refused_and_500_are_not()
    {
        var pages = Enumerable.Range(0, 5).Select(page =>
            Forms.Page($"p{page}", Enumerable.Range(0, 100).Select(question => Forms.Question($"q{page}x{question}", "yesNo")))).ToArray();

        Assert.NotNull(Forms.Read(Forms.Document(pages)).Form);
        Assert.Contains("501 questions", Forms.Read(Forms.Document(pages.Append(Forms.Page("p", Forms.Question("q", "yesNo"))))).Errors.Single().Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Ten_thousand_levels_are_refused_where_they_become_too_many()
    {
        var finding = Forms.Read("{\n\"legalBasis\":\n" + new string('[', 10_000) + new string(']', 10_000) + "}").Findings.Single();

        Assert.Equal((FindingKind.NestedTooDeep, 3), (finding.Kind, finding.Line));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<IMG SRC=x onerror=alert(1)>")]
    [InlineData("a onclick = go()")]
    [InlineData("JavaScript : alert(1)")]
    [InlineData("&#x3c;script&#x3e;")]
    [InlineData("<!-- -->")]
    [InlineData("</p>")]
    public void Markup_and_script_in_texts_are_refused(string text)
    {
        var finding = Assert.Single(Forms.Read(Good.Replace("\"Ord\"", $"\"{text}\"", StringComparison.Ordinal)).Errors.DistinctBy(each => each.Kind));

        Assert.Equal((FindingKind.TextMarkup, "/name/sv"), (finding.Kind, finding.Pointer));
    }

    [Theory]
    [InlineData("5 < 6 & 7 > 6")]
    [InlineData("Onko = kyllä; Oy Malli & Kumpp.")]
    [InlineData("melu: yli 65 dB (A), klo 7–22")]
    public void Signs_that_people_write_are_no_markup(string text) => Assert.Empty(Forms.Read(Good.Replace("\"Ord\"", $"\"{text}\"", StringComparison.Ordinal)).Errors);

    [Theory]
    [InlineData("\\u0000")]
    [InlineData("\\u0007")]
    [InlineData("\\u202e")]
    [InlineData("\\u2066")]
    [InlineData("\\u200b")]
    [InlineData("\\ufeff")]
    [InlineData("\\udb40\\udc41")]
    public void Characters_that_cannot_be_seen_are_refused(string escaped) =>
        Assert.Contains(Forms.Read(Good.Replace("\"Ord\"", $"\"Or{escaped}d\"", StringComparison.Ordinal)).Errors, finding => finding.Kind == FindingKind.TextCharacters);

    [Fact]
    public void Rows_within_rules_within_rules_are_counted_before_they_are_run()
    {
        var rule = """{ "===": [{ "var": "" }, 1] }""";
        for (var level = 0; level < 12; level++)
        {
            rule = $$"""{ "some": [[{{string.Join(',', Enumerable.Range(0, 20))}}], {{rule}}] }""";
        }

        Assert.Contains(Forms.Read(Forms.Document(Forms.Page("a", Forms.Question("laji", "yesNo"), Forms.Question("b", "text", $"\"when\": {{ \"and\": [{{ \"var\": \"laji\" }}, {rule}] }}")))).Errors,
            finding => finding.Kind == FindingKind.RuleTooSlow);
    }

    [Fact]
    public void A_number_that_no_computer_holds_is_refused_in_members_and_in_rules() => Assert.All(["1e400", "-1e400", "1e-400", "123456789012345678901234567890.5"], number =>
    {
        Assert.Contains(Forms.Read(Good.Replace("\"min\": 1", $"\"min\": {number}", StringComparison.Ordinal)).Errors, finding => finding.Kind == FindingKind.WholeNumberWrong);
        Assert.Contains(Forms.Read(Good.Replace("\"x\"] }", $"{number}] }}", StringComparison.Ordinal)).Errors, finding => finding.Kind == FindingKind.NumberWrong);
    });

    [Fact]
    public void Shipped_forms_with_anything_changed_are_read_or_refused_and_never_throw() =>
        Gen.Select(Gen.Int[0, RepositoryFiles.Procedures.Count - 1], Gen.Int[0, 100_000], Gen.Int[0, 100_000], Gen.Int[0, 3], RandomJson.Any(2)).Sample((file, place, other, way, value) =>
        {
            var document = JsonNode.Parse(File.ReadAllText(RepositoryFiles.Procedures[file]))!;
            var values = Below(document).ToArray();
            var (target, source) = (values[place % values.Length], values[other % values.Length]);
            switch (way)
            {
                case 0:
                    Replace(target, value?.DeepClone());
                    break;
                case 1:
                    Replace(target, source.DeepClone()); // what is right elsewhere is the likeliest slip of an author
                    break;
                case 2 when target.Parent is JsonObject members:
                    members.Remove(target.GetPropertyName());
                    break;
                case 3 when target.Parent is JsonArray items:
                    items.Add(target.DeepClone());
                    break;
            }

            var reading = Forms.Read(document.ToJsonString());
            AssertSound(reading);
            Assert.All(reading.Findings, finding => Assert.True(finding.Line > 0 && finding.Column > 0 && !finding.Message.Fi.Contains("{0}", StringComparison.Ordinal)));
        }, iter: 200);

    [Fact]
    public void A_document_cut_anywhere_is_refused()
    {
        var bytes = Encoding.UTF8.GetBytes(Good);

        Assert.NotNull(FormDocument.Read(bytes, "x.json").Form);
        Assert.All(Enumerable.Range(0, bytes.Length - 1), length => Assert.Null(FormDocument.Read(bytes.AsSpan(0, length), "x.json").Form));
    }

    [Fact]
    public void A_document_with_any_byte_changed_is_read_or_refused() =>
        Gen.Select(Gen.Int[0, Encoding.UTF8.GetByteCount(Good) - 1], Gen.Byte).Sample((place, value) =>
        {
            var bytes = Encoding.UTF8.GetBytes(Good);
            bytes[place] = value;

            AssertSound(FormDocument.Read(bytes, "x.json"));
        }, iter: 3000);

    [Fact]
    public void A_document_with_any_value_in_place_of_any_other_is_read_or_refused() =>
        Gen.Select(Gen.Int[0, 10_000], RandomJson.Any(2)).Sample((place, value) =>
        {
            var document = JsonNode.Parse(Good)!;
            var values = Below(document).ToArray();
            Replace(values[place % values.Length], value?.DeepClone());

            AssertSound(Forms.Read(document.ToJsonString()));
        }, iter: 3000);

    private static void AssertSound(FormReading reading) => Assert.Equal(reading.Form is null, reading.Errors.Any());

    private static IEnumerable<JsonNode> Below(JsonNode node) => (node switch
    {
        JsonObject members => members.Select(member => member.Value),
        JsonArray items => items,
        _ => [],
    }).OfType<JsonNode>().SelectMany(value => Below(value).Append(value));

    private static void Replace(JsonNode old, JsonNode? value)
    {
        if (old.Parent is JsonObject members)
        {
            members[old.GetPropertyName()] = value;
        }
        else if (old.Parent is JsonArray items)
        {
            items[old.GetElementIndex()] = value;
        }
    }
}
