using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using Kevytasiointi.Forms.Documents;

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
        Assert.NotEmpty(reading.Faults);
        Assert.All(reading.Faults, fault => Assert.True(fault.Line >= 1 && fault.Message.Length > 0));
    }

    [Fact]
    public void The_line_of_a_syntax_error_is_told() =>
        Assert.Equal(3, Forms.Read("{\n\"a\": 1,\n\"b\": }\n").Faults.Single().Line);

    [Fact]
    public void Bytes_that_are_not_UTF_8_are_refused() =>
        Assert.NotEmpty(FormDocument.Read([(byte)'{', (byte)'"', 0xFF, 0xFE, (byte)'"', (byte)':', (byte)'1', (byte)'}'], "x.json").Faults);

    [Fact]
    public void A_document_over_2_MB_is_refused_by_its_size_alone() =>
        Assert.Contains("2097152", FormDocument.Read(new byte[FormDocument.MaxBytes + 1], "x.json").Faults.Single().Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{\"a\":", "}")]
    public void Nesting_too_deep_is_refused(string open, string close)
    {
        var deep = string.Concat(Enumerable.Repeat(open, 100_000)) + "1" + string.Concat(Enumerable.Repeat(close, 100_000));

        Assert.NotEmpty(Forms.Read(deep).Faults);
    }

    [Fact]
    public void A_million_values_are_refused_without_a_million_faults()
    {
        var reading = Forms.Read("{\"pages\": [" + string.Join(',', Enumerable.Repeat("0", 900_000)) + "]}");

        Assert.Null(reading.Form);
        Assert.InRange(reading.Faults.Count, 1, FormDocument.MostFaults);
    }

    [Fact]
    public void More_than_500_questions_are_refused_and_500_are_not()
    {
        var pages = Enumerable.Range(0, 5).Select(page =>
            Forms.Page($"p{page}", Enumerable.Range(0, 100).Select(question => Forms.Question($"q{page}x{question}", "yesNo")))).ToArray();

        Assert.NotNull(Forms.Read(Forms.Document(pages)).Form);
        Assert.Contains("501 questions", Forms.Read(Forms.Document(pages.Append(Forms.Page("p", Forms.Question("q", "yesNo"))))).Faults.Single().Message, StringComparison.Ordinal);
    }

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

    private static void AssertSound(FormReading reading) => Assert.Equal(reading.Form is null, reading.Faults.Count > 0);

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
