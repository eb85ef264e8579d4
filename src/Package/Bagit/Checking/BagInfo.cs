using System.Globalization;

namespace Kevytasiointi.Package.Bagit.Checking;

/// <summary>Reads <c>bagit.txt</c> and <c>bag-info.txt</c> (RFC 8493, 2.1.1 and 2.2.2).</summary>
internal static class BagInfo
{
    private static readonly string[] LineEnds = ["\r\n", "\n", "\r"];

    /// <summary>Whether the declaration is that of version 1.0 in UTF-8: exactly two lines.</summary>
    public static bool IsDeclaration(string? text)
    {
        var lines = (text ?? "").Split(LineEnds, StringSplitOptions.None);
        return lines.Length is 2 or 3
            && lines[0] == "BagIt-Version: 1.0"
            && lines[1].Equals("Tag-File-Character-Encoding: UTF-8", StringComparison.OrdinalIgnoreCase)
            && lines.Skip(2).All(line => line.Length == 0);
    }

    /// <summary>The lines with folded values put together by a space; null when a line has no name.</summary>
    public static List<(string Name, string Value)>? Read(string? text)
    {
        var info = new List<(string Name, string Value)>();
        foreach (var line in (text ?? ":").Split(LineEnds, StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = line.IndexOf(':');
            if (line[0] is ' ' or '\t' && info.Count > 0)
            {
                info[^1] = (info[^1].Name, info[^1].Value + " " + line.Trim());
            }
            else if (colon > 0)
            {
                info.Add((line[..colon], line[(colon + 1)..].Trim()));
            }
            else
            {
                return null;
            }
        }

        return info;
    }

    /// <summary>Whether every <c>Payload-Oxum</c> given says this number of bytes and files.</summary>
    public static bool AgreesOn(IEnumerable<(string Name, string Value)> info, long bytes, int files)
    {
        var sum = string.Create(CultureInfo.InvariantCulture, $"{bytes}.{files}");
        return info.Where(line => line.Name.Equals("Payload-Oxum", StringComparison.OrdinalIgnoreCase)).All(line => line.Value == sum);
    }
}
