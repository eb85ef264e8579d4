using System.IO.Compression;
using System.Text;
using Kevytasiointi.Package.Bagit;
using Kevytasiointi.Package.Bagit.Checking;

namespace Kevytasiointi.Package.Tests.Bagit;

/// <summary>Bags to look at and to damage.</summary>
internal static class Bags
{
    public const string Top = "01935d2e-7c1a-7b6e-9f00-1a2b3c4d5e6f-v1";
    public static readonly DateTimeOffset Made = new(2026, 11, 23, 12, 14, 6, TimeSpan.FromHours(2));
    public static readonly (string Name, string Value)[] Info =
    [
        ("External-Identifier", "01935d2e-7c1a-7b6e-9f00-1a2b3c4d5e6f"),
        ("Source-Organization", "Koivukunnan kunta"),
    ];

    public static IReadOnlyList<BagFile> Payload { get; } =
    [
        File("data/case.json", "{\"nimi\":\"Áilu Ǯuđđ\"}"),
        File("data/case.pdf", "%PDF-1.7"),
        File("data/attachments/001_asemapiirros äöå.pdf", new string('x', 200_000)),
    ];

    public static BagFile File(string path, string text) => BagFile.FromBytes(path, Encoding.UTF8.GetBytes(text));

    public static async Task<byte[]> MakeAsync(
        IReadOnlyList<BagFile>? payload = null, IReadOnlyList<(string Name, string Value)>? info = null, DateTimeOffset? made = null)
    {
        var zip = new MemoryStream();
        await new BagWriter(Top, made ?? Made).WriteAsync(zip, payload ?? Payload, info ?? Info, CancellationToken.None);
        return zip.ToArray();
    }

    public static Task<BagReport> CheckAsync(byte[] zip, BagLimits? limits = null) => new BagCheck(limits).CheckAsync(new MemoryStream(zip));

    /// <summary>The files of a ZIP by path below the top folder, as somebody else would read them.</summary>
    public static Dictionary<string, byte[]> Read(byte[] zip)
    {
        using var archive = new ZipArchive(new MemoryStream(zip));
        return archive.Entries.ToDictionary(entry => entry.FullName[(Top.Length + 1)..], Bytes);
    }

    public static string Text(byte[] zip, string path) => Encoding.UTF8.GetString(Read(zip)[path]);

    /// <summary>The same ZIP with its files changed: packed anew from a dictionary.</summary>
    public static byte[] Change(byte[] zip, Action<Dictionary<string, byte[]>> change)
    {
        var files = Read(zip);
        change(files);
        return Pack(files.Select(file => ($"{Top}/{file.Key}", file.Value)));
    }

    public static byte[] Pack(IEnumerable<(string Path, byte[] Content)> files)
    {
        var output = new MemoryStream();
        using (var archive = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, content) in files)
            {
                using var entry = archive.CreateEntry(path).Open();
                entry.Write(content);
            }
        }

        return output.ToArray();
    }

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var content = entry.Open();
        var bytes = new MemoryStream();
        content.CopyTo(bytes);
        return bytes.ToArray();
    }
}
