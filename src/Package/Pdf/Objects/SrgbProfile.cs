using System.Buffers.Binary;
using System.Text;

namespace Kevytasiointi.Package.Pdf.Objects;

/// <summary>
/// A colour profile of sRGB (IEC 61966-2-1) in ICC version 2, made from the standard's own figures: it says what the document's red, green
/// and blue mean, which PDF/A requires. Version 2, for PDF/A-1 knows no later one.
/// </summary>
internal static class SrgbProfile
{
    private const int HeaderLength = 128;
    private const int CurvePoints = 1024;

    /// <summary>The profile's bytes, always the same.</summary>
    public static byte[] Bytes { get; } = Make();

    private static byte[] Make()
    {
        var curve = Curve();
        (string Tag, byte[] Content)[] tags =
        [
            ("desc", Description("sRGB")),
            ("cprt", [.. "text\0\0\0\0"u8, .. "Public domain\0"u8]),
            ("wtpt", Xyz(0.9642, 1.0, 0.8249)), // D50, the profile connection space's white
            ("rXYZ", Xyz(0.4360747, 0.2225045, 0.0139322)), // sRGB primaries adapted to D50 (Bradford)
            ("gXYZ", Xyz(0.3850649, 0.7168786, 0.0971045)),
            ("bXYZ", Xyz(0.1430804, 0.0606169, 0.7141733)),
            ("rTRC", curve),
            ("gTRC", curve),
            ("bTRC", curve),
        ];
        var directory = 4 + 12 * tags.Length;
        var profile = new MemoryStream();
        profile.Write(new byte[HeaderLength + directory]);
        var table = new byte[directory];
        BinaryPrimitives.WriteInt32BigEndian(table, tags.Length);
        var curveOffset = 0;
        foreach (var (index, (tag, content)) in tags.Index())
        {
            var offset = (int)profile.Length;
            if (ReferenceEquals(content, curve) && curveOffset > 0)
            {
                offset = curveOffset; // the three channels share one curve
            }
            else
            {
                curveOffset = ReferenceEquals(content, curve) ? offset : 0;
                profile.Write(content);
                profile.Write(new byte[-content.Length & 3]);
            }

            var entry = table.AsSpan(4 + 12 * index);
            Encoding.ASCII.GetBytes(tag, entry);
            BinaryPrimitives.WriteInt32BigEndian(entry[4..], offset);
            BinaryPrimitives.WriteInt32BigEndian(entry[8..], content.Length);
        }

        var bytes = profile.ToArray();
        Header(bytes);
        table.CopyTo(bytes, HeaderLength);
        return bytes;
    }

    private static void Header(byte[] profile)
    {
        BinaryPrimitives.WriteInt32BigEndian(profile, profile.Length);
        BinaryPrimitives.WriteInt32BigEndian(profile.AsSpan(8), 0x02100000); // version 2.1
        Encoding.ASCII.GetBytes("mntrRGB XYZ ", profile.AsSpan(12)); // a display, its colours, the connection space
        BinaryPrimitives.WriteUInt16BigEndian(profile.AsSpan(24), 2000); // a fixed date: 1.1.2000
        BinaryPrimitives.WriteUInt16BigEndian(profile.AsSpan(26), 1);
        BinaryPrimitives.WriteUInt16BigEndian(profile.AsSpan(28), 1);
        Encoding.ASCII.GetBytes("acsp", profile.AsSpan(36));
        Xyz(0.9642, 1.0, 0.8249).AsSpan(8).CopyTo(profile.AsSpan(68));
    }

    private static byte[] Xyz(double x, double y, double z)
    {
        byte[] tag = [.. "XYZ \0\0\0\0"u8, .. new byte[12]];
        foreach (var (index, value) in new[] { x, y, z }.Index())
        {
            BinaryPrimitives.WriteInt32BigEndian(tag.AsSpan(8 + 4 * index), (int)Math.Round(value * 65536));
        }

        return tag;
    }

    private static byte[] Description(string text)
    {
        var tag = new byte[12 + text.Length + 1 + 8 + 3 + 67]; // ASCII, then empty Unicode and ScriptCode descriptions
        "desc"u8.CopyTo(tag);
        BinaryPrimitives.WriteInt32BigEndian(tag.AsSpan(8), text.Length + 1);
        Encoding.ASCII.GetBytes(text, tag.AsSpan(12));
        return tag;
    }

    private static byte[] Curve()
    {
        byte[] tag = [.. "curv\0\0\0\0"u8, .. new byte[4 + 2 * CurvePoints]];
        BinaryPrimitives.WriteInt32BigEndian(tag.AsSpan(8), CurvePoints);
        for (var i = 0; i < CurvePoints; i++)
        {
            var value = i / (CurvePoints - 1.0);
            var linear = value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
            BinaryPrimitives.WriteUInt16BigEndian(tag.AsSpan(12 + 2 * i), (ushort)Math.Round(linear * 65535));
        }

        return tag;
    }
}
