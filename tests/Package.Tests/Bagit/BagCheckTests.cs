using System.Text;
using CsCheck;
using Kevytasiointi.Package.Bagit.Checking;
using Xunit;

namespace Kevytasiointi.Package.Tests.Bagit;

public sealed class BagCheckTests
{
    [Fact]
    public async Task What_the_writer_makes_is_valid()
    {
        var report = await Bags.CheckAsync(await Bags.MakeAsync());

        Assert.Equal(BagVerdict.Valid, report.Verdict);
        Assert.Empty(report.Findings);
        Assert.Equal(Bags.Top, report.TopFolder);
        Assert.Equal(Bags.Info, report.Info.Take(2));
    }

    [Theory]
    [InlineData("data/case.json")]
    [InlineData("data/attachments/001_asemapiirros äöå.pdf")]
    [InlineData("bag-info.txt")]
    public async Task A_changed_file_is_named(string path) =>
        await FindsAsync(new(BagFault.Changed, path), files => files[path] = [.. files[path], (byte)' ']);

    [Fact]
    public async Task A_changed_manifest_is_named() =>
        await FindsAsync(new(BagFault.Changed, "manifest-sha256.txt"), files => files["manifest-sha256.txt"] = [.. files["manifest-sha256.txt"], (byte)'\n']);

    [Theory]
    [InlineData("data/case.json")]
    [InlineData("bag-info.txt")]
    public async Task A_missing_file_is_named(string path) => await FindsAsync(new(BagFault.Missing, path), files => files.Remove(path));

    [Fact]
    public async Task An_extra_file_in_the_payload_is_named() =>
        await FindsAsync(new(BagFault.Extra, "data/attachments/002_lisä.pdf"), files => files["data/attachments/002_lisä.pdf"] = [1]);

    [Fact]
    public async Task A_file_and_its_hash_changed_together_still_differ_from_the_tag_manifest()
    {
        await FindsAsync(new(BagFault.Changed, "manifest-sha256.txt"), files =>
        {
            files["data/case.json"] = "{}"u8.ToArray();
            Replace(files, "manifest-sha256.txt", Bags.Payload[0].Path, "data/case.json", "{}");
        });
    }

    [Fact]
    public async Task A_missing_manifest_or_tag_manifest_proves_nothing()
    {
        await FindsAsync(new(BagFault.NoManifest, ""), files => files.Remove("manifest-sha256.txt"));
        await FindsAsync(new(BagFault.NoTagManifest, ""), files => files.Remove("tagmanifest-sha256.txt"));
    }

    [Fact]
    public async Task A_second_manifest_that_does_not_list_everything_is_found() => await FindsAsync(
        new(BagFault.Extra, "data/case.json"),
        files => files["manifest-sha512.txt"] = []);

    [Theory]
    [InlineData("no hash here")]
    [InlineData("abc  data/case.json")]
    [InlineData("zz")]
    public async Task A_malformed_manifest_line_is_found(string line) => await FindsAsync(
        new(BagFault.Malformed, "manifest-sha256.txt"),
        files => files["manifest-sha256.txt"] = [.. files["manifest-sha256.txt"], .. Encoding.UTF8.GetBytes(line + "\n")]);

    [Theory]
    [InlineData("../secret")]
    [InlineData("data/../../secret")]
    [InlineData("/etc/passwd")]
    [InlineData("~/secret")]
    [InlineData("data\\secret")]
    [InlineData("C:/secret")]
    public async Task A_manifest_that_points_outside_is_found(string path) => await FindsAsync(
        new(BagFault.UnsafePath, path),
        files => files["manifest-sha256.txt"] = [.. files["manifest-sha256.txt"], .. Encoding.UTF8.GetBytes($"{new string('0', 64)}  {path}\n")]);

    [Theory]
    [InlineData("../../evil.sh")]
    [InlineData("data/../../../evil.sh")]
    [InlineData("data\\..\\evil.exe")]
    [InlineData("data/c:evil")]
    [InlineData("/evil")]
    public async Task An_entry_that_would_leave_its_folder_is_found(string path) =>
        await FindsAsync(new(BagFault.UnsafePath, $"{Bags.Top}/{path}"), files => files[path] = [1]);

    [Fact]
    public async Task Two_entries_that_would_overwrite_each_other_are_found() =>
        await FindsAsync(new(BagFault.Duplicate, "data/CASE.json"), files => files["data/CASE.json"] = [1]);

    [Fact]
    public async Task A_payload_sum_that_disagrees_is_found()
    {
        var zip = await Bags.MakeAsync();
        var changed = Bags.Change(zip, files =>
        {
            var info = Encoding.UTF8.GetString(files["bag-info.txt"]).Replace(".3\n", ".4\n", StringComparison.Ordinal);
            Replace(files, "tagmanifest-sha256.txt", "bag-info.txt", "bag-info.txt", info);
            files["bag-info.txt"] = Encoding.UTF8.GetBytes(info);
        });

        Assert.Equal([new(BagFault.WrongSum, "bag-info.txt")], (await Bags.CheckAsync(changed)).Findings);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Hello")]
    [InlineData("PK\u0005\u0006")]
    public async Task A_file_that_is_no_ZIP_is_not_a_bag(string content)
    {
        var report = await Bags.CheckAsync(Encoding.UTF8.GetBytes(content));

        Assert.Equal((BagVerdict.NotABag, BagFault.NotZip), (report.Verdict, report.Findings.Single().Fault));
    }

    [Theory]
    [InlineData("BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8\n")]
    [InlineData("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-16\n")]
    [InlineData("\uFEFFBagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n")]
    [InlineData("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\nMore: lines\n")]
    [InlineData("")]
    public async Task Another_declaration_is_not_a_bag_we_can_judge(string declaration)
    {
        var zip = Bags.Change(await Bags.MakeAsync(), files => files["bagit.txt"] = Encoding.UTF8.GetBytes(declaration));

        Assert.Equal((BagVerdict.NotABag, BagFault.UnknownVersion), await VerdictAsync(zip));
    }

    [Fact]
    public async Task A_ZIP_without_a_single_top_folder_is_not_a_bag()
    {
        var files = Bags.Read(await Bags.MakeAsync());

        Assert.Equal((BagVerdict.NotABag, BagFault.NoDeclaration), await VerdictAsync(Bags.Pack(files.Select(file => (file.Key, file.Value)))));
        Assert.Equal((BagVerdict.NotABag, BagFault.NoDeclaration), await VerdictAsync(Bags.Pack(
            [.. files.Select(file => ($"{Bags.Top}/{file.Key}", file.Value)), ("another/bagit.txt", files["bagit.txt"])])));
        Assert.Equal((BagVerdict.NotABag, BagFault.NoDeclaration), await VerdictAsync(Bags.Pack([])));
    }

    [Fact]
    public async Task A_signature_that_no_manifest_lists_leaves_the_bag_valid()
    {
        var zip = Bags.Change(await Bags.MakeAsync(), files => files["signature.jws"] = "a..b"u8.ToArray());

        Assert.Equal(BagVerdict.Valid, (await Bags.CheckAsync(zip)).Verdict);
    }

    [Fact]
    public async Task Any_single_changed_byte_leaves_a_report_and_is_never_valid_with_other_content()
    {
        var zip = await Bags.MakeAsync();
        var files = Bags.Read(zip);
        await Gen.Select(Gen.Int[0, zip.Length - 1], Gen.Byte[1, 255]).SampleAsync(async (at, flip) =>
        {
            var copy = (byte[])zip.Clone();
            copy[at] ^= flip;
            var report = await Bags.CheckAsync(copy);
            if (report.Verdict == BagVerdict.Valid && report.TopFolder == Bags.Top)
            {
                Assert.All(Bags.Read(copy), file => Assert.Equal(files[file.Key], file.Value));
            }
        }, iter: 1_000);
    }

    [Fact]
    public async Task A_ZIP_cut_anywhere_is_never_valid()
    {
        var zip = await Bags.MakeAsync();
        for (var length = 0; length < zip.Length; length += 7)
        {
            Assert.NotEqual(BagVerdict.Valid, (await Bags.CheckAsync(zip[..length])).Verdict);
        }
    }

    private static async Task<(BagVerdict Verdict, BagFault Fault)> VerdictAsync(byte[] zip)
    {
        var report = await Bags.CheckAsync(zip);
        return (report.Verdict, report.Findings.Single().Fault);
    }

    private static async Task FindsAsync(BagFinding expected, Action<Dictionary<string, byte[]>> damage)
    {
        var report = await Bags.CheckAsync(Bags.Change(await Bags.MakeAsync(), damage));

        Assert.Equal(BagVerdict.Changed, report.Verdict);
        Assert.Contains(expected, report.Findings);
    }

    // Puts into a manifest the hash of the new content, as somebody would who wants the change to pass.
    private static void Replace(Dictionary<string, byte[]> files, string manifest, string path, string newPath, string content)
    {
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(content)));
        var lines = Encoding.UTF8.GetString(files[manifest]).Split('\n')
            .Select(line => line.EndsWith("  " + path, StringComparison.Ordinal) ? $"{hash}  {newPath}" : line);
        files[manifest] = Encoding.UTF8.GetBytes(string.Join('\n', lines));
    }
}
