using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Kevytasiointi.Forms.Answers;
using Kevytasiointi.Forms.Findings;
using Kevytasiointi.Forms.Languages;

namespace Kevytasiointi.Forms.Documents;

/// <summary>The shapes of keys and of words in every language.</summary>
internal static partial class Shapes
{
    private const int MostCharacters = 5_000;
    private const int MostOfName = 200;

    private static readonly Member<string> Fi = new("fi", Words) { WhenMissing = FindingKind.TranslationMissing };
    private static readonly Member<string> Sv = new("sv", Words) { WhenMissing = FindingKind.TranslationMissing };
    private static readonly Member<string> En = new("en", Words) { WhenMissing = FindingKind.TranslationMissing };

    private static Member<string> FiLink => new("fi", Link) { WhenMissing = FindingKind.TranslationMissing };

    private static Member<string> SvLink => new("sv", Link) { WhenMissing = FindingKind.TranslationMissing };

    private static Member<string> EnLink => new("en", Link) { WhenMissing = FindingKind.TranslationMissing };

    /// <summary>A key: a small letter, then letters and digits.</summary>
    public static Shape<string> Key { get; } = Matching("^[a-z][a-zA-Z0-9]{0,63}$", FindingKind.KeyMalformed);

    /// <summary>A procedure's key, owner.slug.</summary>
    public static Shape<string> ProcedureKey { get; } = Matching("^[a-z][a-z0-9-]{0,63}\\.[a-z][a-z0-9-]{0,63}$", FindingKind.ProcedureKeyMalformed);

    /// <summary>An address on the web.</summary>
    public static Shape<string> Link { get; } = Matching("^https?://[^\\s]{1,2000}$", FindingKind.AddressMalformed);

    /// <summary>An address on the web for each of fi, sv and en.</summary>
    public static Shape<LocalisedText> LocalisedLink { get; } = Object<LocalisedText>([FiLink, SvLink, EnLink],
        source => new LocalisedText(source.Get(FiLink), source.Get(SvLink), source.Get(EnLink)));

    /// <summary>Words in fi, sv and en, on as many lines as needed.</summary>
    public static Shape<LocalisedText> Text { get; } = new(
        () => Reference(nameof(Text).ToLowerInvariant()),
        (node, findings) => MemberSource.Of(node, findings, [Fi, Sv, En]) is { } source
            ? new LocalisedText(source.Get(Fi), source.Get(Sv), source.Get(En)) : null);

    /// <summary>Words in fi, sv and en, on one line.</summary>
    public static Shape<LocalisedText> Line { get; } = new(
        () => Reference(nameof(Text).ToLowerInvariant()),
        (node, findings) =>
        {
            foreach (var (_, words) in node.Members.Where(member => member.Value.Text.Contains('\n', StringComparison.Ordinal)))
            {
                findings.Add(words, FindingKind.TextOnSeveralLines);
            }

            return Text.Read(node, findings);
        });

    /// <summary>A name or a word on one line, the same in every language.</summary>
    public static Shape<string> Name { get; } = new(
        () => new JsonObject { ["type"] = "string", ["pattern"] = "\\S", ["maxLength"] = MostOfName },
        (node, findings) =>
        {
            if (node.Kind != JsonValueKind.String || node.Text.Length is 0 or > MostOfName || TypedText.Clean(node.Text) != node.Text || !TypedText.IsOneLine(node.Text))
            {
                findings.Add(node, FindingKind.NameMalformed, MostOfName);
            }

            return node.Text;
        });

    private static Shape<string> Words => new(
        () => new JsonObject { ["type"] = "string", ["pattern"] = "\\S", ["maxLength"] = MostCharacters },
        (node, findings) =>
        {
            if (node.Kind != JsonValueKind.String || string.IsNullOrWhiteSpace(node.Text))
            {
                findings.Add(node, FindingKind.TranslationMissing, node.Step);
            }
            else if (node.Text.Length > MostCharacters)
            {
                findings.Add(node, FindingKind.TextTooLong, node.Text.Length, MostCharacters);
            }
            else if (TypedText.Clean(node.Text) is var clean && clean != node.Text)
            {
                findings.Add(node, FindingKind.TextCharacters, FirstUnlike(node.Text, clean));
            }

            return node.Text;
        });

    /// <summary>JSON Schema of words in every language.</summary>
    public static JsonObject TextSchema() => Member.SchemaOf([Fi, Sv, En]);

    private static string FirstUnlike(string text, string clean)
    {
        var at = text.AsSpan().CommonPrefixLength(clean);
        return at < text.Length ? string.Create(CultureInfo.InvariantCulture, $"U+{(int)text[at]:X4}") : "";
    }

    private static Shape<string> Matching(string pattern, FindingKind whenWrong)
    {
        var shape = new Regex(pattern[..^1] + "\\z", RegexOptions.CultureInvariant);
        return new Shape<string>(
            () => new JsonObject { ["type"] = "string", ["pattern"] = pattern },
            (node, findings) =>
            {
                if (node.Kind != JsonValueKind.String || !shape.IsMatch(node.Text))
                {
                    findings.Add(node, whenWrong, node.Text);
                }

                return node.Text;
            });
    }
}
