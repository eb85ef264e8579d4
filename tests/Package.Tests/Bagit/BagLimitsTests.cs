using System.IO.Compression;
using Kevytasiointi.Package.Bagit;
using Kevytasiointi.Package.Bagit.Checking;
using Xunit;

namespace Kevytasiointi.Package.Tests.Bagit;

public sealed class BagLimitsTests
{
    [Fact]
    public async Task A_bomb_is_left_when_its_files_pass_the_ratio()
    {
        var zip = await Bags.MakeAsync([Zeros("data/bomb.bin", 200 << 20)]);
        Assert.True(zip.Length < 2 << 20, "The test's bomb does not shrink enough.");

        var report = await Bags.CheckAsync(zip, new BagLimits { Ratio = 10 });

        Assert.Equal((BagVerdict.TooLarge, "data/bomb.bin"), (report.Verdict, report.Findings.Single().Path));
    }

    [Fact]
    public async Task A_large_empty_picture_is_no_bomb() =>
        Assert.Equal(BagVerdict.Valid, (await Bags.CheckAsync(await Bags.MakeAsync([Zeros("data/empty.bmp", 50 << 20)]))).Verdict);

    [Fact]
    public async Task One_file_over_its_limit_is_left() => Assert.Equal(
        BagVerdict.TooLarge,
        (await Bags.CheckAsync(await Bags.MakeAsync(), new BagLimits { FileBytes = 199_999 })).Verdict);

    [Fact]
    public async Task All_files_over_their_limit_are_left() => Assert.Equal(
        BagVerdict.TooLarge,
        (await Bags.CheckAsync(await Bags.MakeAsync(), new BagLimits { TotalBytes = 200_000 })).Verdict);

    [Fact]
    public async Task A_tag_file_over_its_limit_is_left() => Assert.Equal(
        BagVerdict.TooLarge,
        (await Bags.CheckAsync(await Bags.MakeAsync(), new BagLimits { TagFileBytes = 100 })).Verdict);

    [Fact]
    public async Task Too_many_entries_are_not_read() => Assert.Equal(
        BagVerdict.TooLarge,
        (await Bags.CheckAsync(await Bags.MakeAsync(), new BagLimits { Entries = 6 })).Verdict);

    [Fact]
    public async Task A_huge_directory_is_refused_before_it_is_read()
    {
        var output = new MemoryStream();
        using (var archive = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true))
        {
            for (var i = 0; i < 40_000; i++)
            {
                archive.CreateEntry($"{Bags.Top}/data/{new string('x', 100)}{i}");
            }
        }

        var zip = output.ToArray();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var report = await Bags.CheckAsync(zip);

        Assert.Equal(BagVerdict.TooLarge, report.Verdict);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 1 << 20, "The directory was read into memory.");
    }

    [Fact]
    public async Task A_link_is_unsafe()
    {
        var zip = await Bags.MakeAsync();
        using var output = new MemoryStream();
        output.Write(zip);
        using (var archive = new ZipArchive(output, ZipArchiveMode.Update, leaveOpen: true))
        {
            archive.GetEntry($"{Bags.Top}/data/case.json")!.ExternalAttributes = unchecked((int)0xA1FF0000);
        }

        Assert.Contains(new BagFinding(BagFault.UnsafePath, "data/case.json"), (await Bags.CheckAsync(output.ToArray())).Findings);
    }

    [Fact]
    public async Task An_unseekable_stream_is_the_callers_mistake() =>
        await Assert.ThrowsAsync<ArgumentException>(() => new BagCheck().CheckAsync(new GeneratedStream(10), TestContext.Current.CancellationToken));

    private static BagFile Zeros(string path, int length) => BagFile.FromBytes(path, new byte[length]);
}
