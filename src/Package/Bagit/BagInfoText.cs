using System.Text;

namespace Kevytasiointi.Package.Bagit;

/// <summary>The text of <c>bag-info.txt</c> (RFC 8493, 2.2.2): <c>Name: value</c>, long values folded onto indented lines.</summary>
internal static class BagInfoText
{
    public const string BaggingDate = "Bagging-Date";
    public const string PayloadOxum = "Payload-Oxum";
    private const int LineLength = 79; // the RFC's recommendation

    /// <summary>Throws <see cref="ArgumentException"/> for a name the format cannot carry or that belongs to the writer.</summary>
    public static void Require(IReadOnlyList<(string Name, string Value)> info)
    {
        foreach (var (name, _) in info)
        {
            if (name.Length == 0 || name != name.Trim() || name.Contains(':', StringComparison.Ordinal) || name.Any(char.IsControl))
            {
                throw new ArgumentException($"Not a name for bag-info.txt: '{name}'.", nameof(info));
            }

            if (name.Equals(BaggingDate, StringComparison.OrdinalIgnoreCase) || name.Equals(PayloadOxum, StringComparison.OrdinalIgnoreCase))
            {
                throw new ArgumentException($"The bag writer itself gives {name}.", nameof(info));
            }
        }
    }

    /// <summary>
    /// The lines, each ended by a line feed. White space of any kind in a value becomes one space or a fold, so that no value can begin a
    /// line of its own; a word longer than a line is left whole.
    /// </summary>
    public static string Write(IEnumerable<(string Name, string Value)> info)
    {
        var text = new StringBuilder();
        foreach (var (name, value) in info)
        {
            text.Append(name).Append(':');
            var length = name.Length + 1;
            foreach (var word in Words(value))
            {
                var fold = length + 1 + word.Length > LineLength && length > name.Length + 1;
                text.Append(fold ? "\n  " : " ").Append(word);
                length = fold ? 2 + word.Length : length + 1 + word.Length;
            }

            text.Append(length == name.Length + 1 ? " \n" : "\n");
        }

        return text.ToString();
    }

    private static string[] Words(string value)
    {
        var plain = string.Create(value.Length, value, static (span, from) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = char.IsWhiteSpace(from[i]) || char.IsControl(from[i]) ? ' ' : from[i];
            }
        });
        return plain.Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }
}
