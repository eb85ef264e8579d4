using System.Text.Json.Nodes;
using CsCheck;
using Kevytasiointi.Casework.Filing;
using Kevytasiointi.Forms.Answers;
using Kevytasiointi.Forms.Questions;
using Xunit;

namespace Kevytasiointi.Casework.Tests.Filing;

[Trait("Requirement", "R-107")]
public sealed class FileNameTests
{
    private static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.String,
        Gen.Char["aä./\\ \u202e\u200d\u0301\ufffd\uffff\ud83d\ude00\0\n"].Array[0, 300].Select(letters => new string(letters)));

    [Theory]
    [InlineData("kartta.pdf", "kartta.pdf")]
    [InlineData("../../etc/passwd.pdf", "passwd.pdf")]
    [InlineData(@"kansio\alikansio\kartta.pdf", "kartta.pdf")]
    [InlineData("lasku\u202efdp.exe.pdf", "laskufdp.exe.pdf")]
    [InlineData("a\0b\r\nc.pdf", "abc.pdf")]
    [InlineData("a\u0308iti.pdf", "äiti.pdf")]
    [InlineData("rikki\ufffd\ufffd.pdf", "rikki.pdf")]
    [InlineData("\uffff\ud800.pdf", ".pdf")]
    [InlineData("", "nimetön")]
    [InlineData("kansio/", "nimetön")]
    [InlineData("<b>&amp;.pdf", "<b>&amp;.pdf")]
    public void Name_is_kept_without_folders_and_without_what_cannot_be_seen(string typed, string kept) => Assert.Equal(kept, FileName.Safe(typed));

    [Fact]
    public void Long_name_keeps_its_ending_and_is_never_cut_inside_a_character()
    {
        var name = FileName.Safe("a" + string.Concat(Enumerable.Repeat("😀", 100)) + ".pdf");
        Assert.EndsWith("😀.pdf", name, StringComparison.Ordinal);
        Assert.InRange(name.Length, 100, 120);
    }

    [Fact]
    public void Whatever_the_name_the_answer_around_it_can_be_read_and_written() => AnyText.Sample(typed =>
    {
        var file = new AttachedFile("1", FileName.Safe(typed), 1, new string('0', 64)).ToJson();
        Assert.True(AttachedFile.TryRead(file, out _));
        CanonicalJson.Write(new JsonArray(file.DeepClone()));
    });
}
