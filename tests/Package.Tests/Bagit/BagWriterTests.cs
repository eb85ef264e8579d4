using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using Kevytasiointi.Package.Bagit;
using Kevytasiointi.Package.Bagit.Checking;
using Xunit;

namespace Kevytasiointi.Package.Tests.Bagit;

public sealed class BagWriterTests
{
    [Fact]
    public async Task A_bag_has_the_tag_files_and_the_payload_under_one_top_folder()
    {
        using var archive = new ZipArchive(new MemoryStream(await Bags.MakeAsync()));

        Assert.Equal(
            [
                "bagit.txt", "data/case.json", "data/case.pdf", "data/attachments/001_asemapiirros äöå.pdf",
                "bag-info.txt", "manifest-sha256.txt", "tagmanifest-sha256.txt",
            ],
            archive.Entries.Select(entry => entry.FullName[(Bags.Top.Length + 1)..]));
        Assert.All(archive.Entries, entry => Assert.StartsWith(Bags.Top + "/", entry.FullName, StringComparison.Ordinal));
        Assert.All(archive.Entries, entry => Assert.Equal(Bags.Made.DateTime, entry.LastWriteTime.DateTime));
    }

    [Fact]
    public async Task The_declaration_is_that_of_version_1_0()
    {
        Assert.Equal("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n", Bags.Text(await Bags.MakeAsync(), "bagit.txt"));
    }

    [Fact]
    public async Task The_info_carries_the_callers_lines_the_date_and_the_sum_of_the_payload()
    {
        var payload = Bags.Read(await Bags.MakeAsync()).Where(file => file.Key.StartsWith("data/", StringComparison.Ordinal));
        var bytes = payload.Sum(file => file.Value.Length);

        Assert.Equal(
            "External-Identifier: 01935d2e-7c1a-7b6e-9f00-1a2b3c4d5e6f\nSource-Organization: Koivukunnan kunta\n"
            + $"Bagging-Date: 2026-11-23\nPayload-Oxum: {bytes}.3\n",
            Bags.Text(await Bags.MakeAsync(), "bag-info.txt"));
    }

    [Fact]
    [Trait("Requirement", "R-108")]
    public async Task The_manifests_hold_the_SHA_256_of_every_file_they_are_for()
    {
        var zip = await Bags.MakeAsync();
        var files = Bags.Read(zip);

        Assert.Equal(
            Bags.Payload.Select(file => $"{Convert.ToHexStringLower(SHA256.HashData(files[file.Path]))}  {file.Path}"),
            Bags.Text(zip, "manifest-sha256.txt").TrimEnd('\n').Split('\n'));
        Assert.Equal(
            new[] { "bagit.txt", "bag-info.txt", "manifest-sha256.txt" }
                .Select(path => $"{Convert.ToHexStringLower(SHA256.HashData(files[path]))}  {path}"),
            Bags.Text(zip, "tagmanifest-sha256.txt").TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public async Task Line_ends_and_per_cent_signs_in_a_path_are_encoded_in_the_manifest_only()
    {
        var zip = await Bags.MakeAsync([Bags.File("data/100 % \r\n%0A.txt", "x")]);

        Assert.Contains("  data/100 %25 %0D%0A%250A.txt\n", Bags.Text(zip, "manifest-sha256.txt"), StringComparison.Ordinal);
        Assert.Contains("data/100 % \r\n%0A.txt", Bags.Read(zip).Keys);
        Assert.Equal(BagVerdict.Valid, (await Bags.CheckAsync(zip)).Verdict);
    }

    [Fact]
    public async Task A_long_value_is_folded_and_a_value_with_line_ends_begins_no_line_of_its_own()
    {
        var words = string.Join(' ', Enumerable.Repeat("ympäristönsuojelu", 20));
        var zip = await Bags.MakeAsync(info: [("External-Description", words), ("Contact-Name", "Aino\r\nPayload-Oxum: 0.0"), ("Empty", "")]);

        Assert.All(Bags.Text(zip, "bag-info.txt").Split('\n'), line => Assert.True(line.Length <= 79, line));
        var report = await Bags.CheckAsync(zip);
        Assert.Equal(BagVerdict.Valid, report.Verdict);
        Assert.Equal([words, "Aino Payload-Oxum: 0.0", ""], report.Info.Take(3).Select(line => line.Value));
    }

    [Fact]
    public async Task The_same_input_gives_the_same_bytes_into_a_file_and_into_the_network()
    {
        var network = new AsyncOnlyStream();
        await new BagWriter(Bags.Top, Bags.Made).WriteAsync(network, Bags.Payload, Bags.Info, TestContext.Current.CancellationToken);

        Assert.Equal(await Bags.MakeAsync(), network.Written.ToArray());
        Assert.Equal(await Bags.MakeAsync(), await Bags.MakeAsync());
    }

    [Fact]
    public async Task The_same_input_gives_the_same_bytes_in_every_culture()
    {
        var here = await Bags.MakeAsync();
        var culture = CultureInfo.CurrentCulture;
        try
        {
            foreach (var name in new[] { "tr-TR", "ar-SA", "fi-FI" })
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);
                Assert.Equal(here, await Bags.MakeAsync());
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    [Trait("Requirement", "R-108")]
    public async Task A_file_that_is_no_longer_what_was_received_stops_the_bag()
    {
        var received = Convert.ToHexString(SHA256.HashData("x"u8));
        var zip = await Bags.MakeAsync([Bags.File("data/a.txt", "x") with { Sha256 = received }]);

        Assert.Equal(BagVerdict.Valid, (await Bags.CheckAsync(zip)).Verdict);
        var refusal = await Assert.ThrowsAsync<InvalidDataException>(() => Bags.MakeAsync([Bags.File("data/a.txt", "y") with { Sha256 = received }]));
        Assert.Contains("data/a.txt", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_payload_still_has_its_folder()
    {
        var zip = await Bags.MakeAsync(payload: []);

        Assert.Contains("data/", Bags.Read(zip).Keys);
        Assert.Equal(BagVerdict.Valid, (await Bags.CheckAsync(zip)).Verdict);
    }

    [Theory]
    [InlineData("case.json")]
    [InlineData("data")]
    [InlineData("data/")]
    [InlineData("/data/x")]
    [InlineData("data/../x")]
    [InlineData("data/./x")]
    [InlineData("data//x")]
    [InlineData("data/a\\b")]
    [InlineData("data/C:x")]
    [InlineData("data/a\0b")]
    public async Task An_unsafe_path_is_refused_before_anything_is_written(string path)
    {
        var output = new MemoryStream();

        await Assert.ThrowsAsync<ArgumentException>(() =>
            new BagWriter(Bags.Top, Bags.Made).WriteAsync(output, [Bags.File(path, "x")], [], TestContext.Current.CancellationToken));
        Assert.Equal(0, output.Length);
    }

    [Theory]
    [InlineData("data/a.txt", "data/A.TXT")]
    [InlineData("data/\u00E4.txt", "data/a\u0308.txt")]
    public async Task Two_paths_that_a_file_system_may_take_for_one_are_refused(string one, string other) =>
        await Assert.ThrowsAsync<ArgumentException>(() => Bags.MakeAsync([Bags.File(one, "1"), Bags.File(other, "2")]));

    [Theory]
    [InlineData("Payload-Oxum")]
    [InlineData("bagging-date")]
    [InlineData("Two: names")]
    [InlineData("")]
    [InlineData("Line\nend")]
    public async Task A_name_the_info_cannot_carry_is_refused(string name) =>
        await Assert.ThrowsAsync<ArgumentException>(() => Bags.MakeAsync(info: [(name, "x")]));

    [Fact]
    public async Task A_file_that_fails_midway_leaves_no_ZIP_that_could_pass_for_a_package()
    {
        var output = new MemoryStream();
        BagFile[] payload = [Bags.File("data/a.txt", "a"), new("data/b.txt", _ => throw new IOException("disk gone"))];

        var failure = await Assert.ThrowsAsync<IOException>(() =>
            new BagWriter(Bags.Top, Bags.Made).WriteAsync(output, payload, [], TestContext.Current.CancellationToken));

        Assert.Equal("disk gone", failure.Message);
        Assert.Throws<InvalidDataException>(() => new ZipArchive(new MemoryStream(output.ToArray())));
    }
}
