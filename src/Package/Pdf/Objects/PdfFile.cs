using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Kevytasiointi.Package.Pdf.Objects;

/// <summary>
/// A PDF file as numbered objects (ISO 32000-1, 7.3 and 7.5), written with a plain cross-reference table, which every reader and PDF/A-1
/// understand. Objects may be numbered first and given their content later, in any order.
/// </summary>
internal sealed class PdfFile
{
    private readonly List<byte[]?> objects = [];

    /// <summary>Takes the next object number.</summary>
    public PdfReference Reserve()
    {
        objects.Add(null);
        return new PdfReference(objects.Count);
    }

    public PdfReference Add(string content)
    {
        var reference = Reserve();
        Set(reference, content);
        return reference;
    }

    public void Set(PdfReference reference, string content) => objects[reference.Number - 1] = Encoding.Latin1.GetBytes(content);

    /// <summary>A compressed stream. <paramref name="entries"/> are the dictionary's entries besides length and filter.</summary>
    public PdfReference AddStream(string entries, ReadOnlySpan<byte> content)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            zlib.Write(content);
        }

        return AddPlainStream(entries + " /Filter /FlateDecode", packed.GetBuffer().AsSpan(0, (int)packed.Length));
    }

    /// <summary>A stream as it is; metadata must stay readable for tools that know no PDF.</summary>
    public PdfReference AddPlainStream(string entries, ReadOnlySpan<byte> content)
    {
        var reference = Reserve();
        var head = Encoding.Latin1.GetBytes(string.Create(CultureInfo.InvariantCulture, $"<<{entries} /Length {content.Length}>>\nstream\n"));
        objects[reference.Number - 1] = [.. head, .. content, .. "\nendstream"u8];
        return reference;
    }

    /// <summary>Writes the file. Its identifier is drawn from its content, so that the same document has the same bytes.</summary>
    public void Write(Stream output, string version, PdfReference catalog, PdfReference information)
    {
        using var file = new MemoryStream();
        file.Write(Encoding.ASCII.GetBytes($"%PDF-{version}\n%"));
        file.Write([0xE2, 0xE3, 0xCF, 0xD3, (byte)'\n']); // says to transfer programs that the file is binary
        var table = new StringBuilder("0000000000 65535 f \n");
        foreach (var (index, content) in objects.Index())
        {
            table.Append(CultureInfo.InvariantCulture, $"{file.Length:D10} 00000 n \n");
            file.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{index + 1} 0 obj\n")));
            file.Write(content ?? throw new InvalidOperationException($"PDF object {index + 1} was numbered but never written."));
            file.Write("\nendobj\n"u8);
        }

        var start = file.Length;
        var count = objects.Count + 1;
        var id = Convert.ToHexString(SHA256.HashData(file.GetBuffer().AsSpan(0, (int)start)).AsSpan(0, 16));
        file.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"xref\n0 {count}\n{table}")
            + string.Create(CultureInfo.InvariantCulture, $"trailer\n<</Size {count} /Root {catalog} /Info {information} ")
            + string.Create(CultureInfo.InvariantCulture, $"/ID [<{id}> <{id}>]>>\nstartxref\n{start}\n%%EOF\n")));
        file.Position = 0;
        file.CopyTo(output);
    }
}
