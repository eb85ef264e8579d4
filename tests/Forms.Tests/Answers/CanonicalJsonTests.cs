using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Kevytasiointi.Forms.Answers;

namespace Kevytasiointi.Forms.Tests.Answers;

public sealed class CanonicalJsonTests
{
    [Theory]
    [Trait("Requirement", "R-031")]
    [InlineData("null", "null")]
    [InlineData(" [ 1 , true,false,null , \"a\" ] ", "[1,true,false,null,\"a\"]")]
    [InlineData("{\"b\":1,\"a\":{\"d\":[{\"z\":1,\"y\":2}],\"c\":2}}", "{\"a\":{\"c\":2,\"d\":[{\"y\":2,\"z\":1}]},\"b\":1}")]
    [InlineData("{\"ä\":1,\"z\":2,\"A\":3,\"a\":4}", "{\"A\":3,\"a\":4,\"z\":2,\"ä\":1}")]
    [InlineData("{\"\\u20ac\":\"Euro\",\"\\r\":\"CR\",\"\\ufb33\":\"D\",\"1\":\"One\",\"\\ud83d\\ude00\":\"Emoji\",\"\\u0080\":\"C\",\"\\u00f6\":\"O\"}",
        "{\"\\r\":\"CR\",\"1\":\"One\",\"\u0080\":\"C\",\"ö\":\"O\",\"€\":\"Euro\",\"😀\":\"Emoji\",\"\uFB33\":\"D\"}")]
    [InlineData("\"\\u0041\\/\\u0022\\\\\\b\\f\\n\\r\\t\\u000f\\u001F\\u007f\"", "\"A/\\\"\\\\\\b\\f\\n\\r\\t\\u000f\\u001f\u007f\"")]
    [InlineData("\"\\u00c4iti \\u010d\\u0111\\u014b\\u0161\\u0167\\u017e \\ud83d\\udc69\\u200d\\ud83d\\ude92\"", "\"Äiti čđŋšŧž 👩‍🚒\"")]
    public void A_value_has_one_spelling(string json, string canonical) => Assert.Equal(canonical, Write(json));

    [Theory]
    [InlineData("1", "1")]
    [InlineData("1.0", "1")]
    [InlineData("1.50", "1.5")]
    [InlineData("-0", "0")]
    [InlineData("-0.0e5", "0")]
    [InlineData("0e999999999999", "0")]
    [InlineData("1e2", "100")]
    [InlineData("1.25E+1", "12.5")]
    [InlineData("100", "100")]
    [InlineData("0.001", "0.001")]
    [InlineData("1e-3", "0.001")]
    [InlineData("12345678901234567890.0123456789", "12345678901234567890.0123456789")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    [InlineData("792281625142643375935439503351234567890", "792281625142643375935439503351234567890")]
    [InlineData("0.10000000000000000000000000000000000001", "0.10000000000000000000000000000000000001")]
    [InlineData("1e999999", "1e999999")]
    [InlineData("10e999998", "1e999999")]
    [InlineData("-1.5e-999", "-15e-1000")]
    public void A_number_is_spelled_from_its_digits(string json, string canonical) => Assert.Equal(canonical, Write(json));

    [Fact]
    public void Numbers_made_in_code_are_spelled_as_numbers_that_were_read()
    {
        Assert.Equal("1.5", Write(JsonValue.Create(1.50m)));
        Assert.Equal("1", Write(JsonValue.Create(1.0d)));
        Assert.Equal("-12", Write(JsonValue.Create(-12L)));
        Assert.Equal(decimal.MaxValue.ToString(CultureInfo.InvariantCulture), Write(JsonValue.Create(decimal.MaxValue)));
    }

    [Fact]
    public void Half_a_surrogate_pair_is_refused() =>
        Assert.ThrowsAny<ArgumentException>(() => CanonicalJson.Write(JsonValue.Create("a\uD83D")));

    [Fact]
    public void An_exponent_of_ten_digits_is_refused() => Assert.Throws<FormatException>(() => Write("1e1234567890"));

    private static string Write(string json) => Write(JsonNode.Parse(json));

    private static string Write(JsonNode? node) => Encoding.UTF8.GetString(CanonicalJson.Write(node));
}
