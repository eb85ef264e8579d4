using System.Text.Json.Nodes;
using Kevytasiointi.Casework.Documents;
using Kevytasiointi.Forms.Languages;
using Kevytasiointi.Forms.Questions;
using Xunit;

namespace Kevytasiointi.Casework.Tests.Documents;

public sealed class FileSizeTests
{
    [Theory]
    [InlineData(191, Language.Fi, "191\u00a0tavua")]
    [InlineData(191, Language.Sv, "191\u00a0byte")]
    [InlineData(81_000, Language.Sv, "79\u00a0kB")]
    [InlineData(1_480_000, Language.Fi, "1,4\u00a0Mt")]
    [InlineData(1_480_000, Language.En, "1.4\u00a0MB")]
    [InlineData(50L << 20, Language.Fi, "50\u00a0Mt")]
    public void Size_is_told_in_the_nearest_unit(long bytes, Language language, string expected) => Assert.Equal(expected, FileSize.Say(bytes, language));

    [Fact]
    public void Receipt_page_and_answer_say_the_same_size()
    {
        var question = new AttachmentQuestion { Key = "liitteet", Label = new LocalisedText("Liitteet", "Bilagor", "Attachments") };
        foreach (var bytes in new long[] { 0, 1, 1023, 1024, 1535, 1536, 1_048_575, 1_048_576, 1_500_000, 52_428_800, 209_715_200 })
        {
            var answer = new JsonArray(new AttachedFile("1", "a.pdf", bytes, new string('0', 64)).ToJson());
            foreach (var language in LanguageCodes.All)
            {
                Assert.Equal($"a.pdf ({FileSize.Say(bytes, language)})", Assert.Single(question.Say(answer, language)));
            }
        }
    }
}
