using Kevytasiointi.Casework.Registers;
using Xunit;

namespace Kevytasiointi.Casework.Tests.Registers;

/// <summary>What is refused in a register file, and what a change of it looks like.</summary>
public sealed class RegisterDocumentTests
{
    [Theory]
    [InlineData("", "There are no entries.")]
    [InlineData("A A", "A stands 2 times")]
    [InlineData("A,\"validFrom\": \"2026-02-01\", \"validTo\": \"2026-01-01\"", "A ends before it begins")]
    [InlineData("A,\"successor\": \"A\"", "A has a successor and no last day")]
    [InlineData("A,\"validTo\": \"2025-12-31\", \"successor\": \"B\"", "A names B as its successor, and there is no such entry")]
    [InlineData("A,\"validTo\": \"2025-12-31\", \"alsoSucceededBy\": [\"B\"]", "A names B")]
    [InlineData("A,\"validTo\": \"2025-12-31\", \"successor\": \"A\"", "successors go in a circle")]
    [InlineData("A,\"website\": \"javascript:alert(1)\"", "A has a website that is no web address")]
    [InlineData("A,\"validFrom\": \"1.1.2026\"", "Line 1")]
    public void A_file_with_a_fault_is_refused_and_the_fault_is_named(string entries, string fault)
    {
        var written = entries.Length == 0 ? "" : entries.Contains(',', StringComparison.Ordinal)
            ? RegisterFiles.Entry(entries.Split(',', 2)[0], "," + entries.Split(',', 2)[1])
            : string.Join(',', entries.Split(' ').Select(code => RegisterFiles.Entry(code)));
        var reading = RegisterDocument.Read(RegisterFiles.Of(written));
        Assert.Null(reading.Document);
        Assert.Contains(reading.Faults, each => each.Contains(fault, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{ \"kind\": \"hospitalDistrict\" }")]
    [InlineData("{ \"kind\": 3 }")]
    public void What_is_no_register_is_refused(string text)
    {
        var reading = RegisterDocument.Read(System.Text.Encoding.UTF8.GetBytes(text));
        Assert.Null(reading.Document);
        Assert.NotEmpty(Assert.Single(reading.Faults));
    }

    [Fact]
    public void Every_shipped_file_is_sound_and_tells_its_source()
    {
        var documents = RegisterFiles.Shipped.Open().Documents;
        Assert.Equal(6, documents.Count);
        Assert.All(documents, each => Assert.StartsWith("https://", each.SourceAddress, StringComparison.Ordinal));
        Assert.All(documents.SelectMany(each => each.Entries), each => Assert.True(each.Website is null || each.Website.Scheme == "https"));
    }

    [Fact, Trait("Requirement", "R-137")]
    public void A_change_is_shown_entry_by_entry_and_member_by_member()
    {
        var before = RegisterDocument.Read(RegisterFiles.Of($"{RegisterFiles.Entry("A")},{RegisterFiles.Entry("B")},{RegisterFiles.Entry("C")}")).Document!;
        var after = RegisterDocument.Read(RegisterFiles.Of(
            $$"""{{RegisterFiles.Entry("A", ", \"validTo\": \"2026-12-31\", \"successor\": \"D\"")}},{{RegisterFiles.Entry("C")}},{{RegisterFiles.Entry("D")}}""")).Document!;
        Assert.Equal(
            ["+ D F D", "- B F B", "~ A validTo: – → 2026-12-31", "~ A successor: – → D", "1 new, 1 changed, 1 gone"],
            RegisterDiff.Of(before, after).Lines);
        Assert.True(RegisterDiff.Of(after, after).IsEmpty);
    }
}
