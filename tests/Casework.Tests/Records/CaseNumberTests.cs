using Kevytasiointi.Casework.Records.Cases;
using Xunit;

namespace Kevytasiointi.Casework.Tests.Records;

public sealed class CaseNumberTests
{
    [Theory]
    [InlineData("MAL/482/11.01.01/2026", "MAL/482/11.01.01/2026")]
    [InlineData("  HEL 2026-000123 T 10 03 08 ", "HEL 2026-000123 T 10 03 08")]
    [InlineData("A\u0308hta\u0308ri 1", "Ähtäri 1")]
    [InlineData("<b>1</b>", "<b>1</b>")]
    [InlineData("\u200bMAL/1\u202e/2026\ufeff\r\n", "MAL/1/2026")]
    public void Case_number_is_an_opaque_string_kept_as_typed(string typed, string kept)
    {
        Assert.True(CaseNumber.TryRead(typed, out var number));
        Assert.Equal(kept, number);
    }

    [Fact]
    public void Hundred_characters_are_kept_and_one_more_is_not()
    {
        Assert.True(CaseNumber.TryRead(new string('9', 100), out _));
        Assert.False(CaseNumber.TryRead(new string('9', 101), out _));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   \t ")]
    [InlineData("12\n34")]
    [InlineData("12\034")]
    [InlineData("12\u202834")]
    [InlineData("12\uffff")]
    [InlineData("12\ud800")]
    [InlineData("\u200b")]
    public void Empty_number_and_control_characters_are_refused(string? typed) => Assert.False(CaseNumber.TryRead(typed, out _));
}
