using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Kevytasiointi.Forms.Answers;
using Kevytasiointi.Forms.Languages;

namespace Kevytasiointi.Forms.Documents;

/// <summary>The shapes of keys and of words in every language.</summary>
internal static partial class Shapes
{
    private const int MostCharacters = 5_000;
    private const int MostOfName = 200;

    private static readonly Member<string> Fi = new("fi", Words);
    private static readonly Member<string> Sv = new("sv", Words);
    private static readonly Member<string> En = new("en", Words);

    private static Member<string> FiLink => new("fi", Link);

    private static Member<string> SvLink => new("sv", Link);

    private static Member<string> EnLink => new("en", Link);

    /// <summary>A key: a small letter, then letters and digits.</summary>
    public static Shape<string> Key { get; } = Matching("^[a-z][a-zA-Z0-9]{0,63}$",
        "A key must begin with a small letter a–z and go on with at most 63 letters a–z, A–Z and digits.");

    /// <summary>A procedure's key, owner.slug.</summary>
    public static Shape<string> ProcedureKey { get; } = Matching("^[a-z][a-z0-9-]{0,63}\\.[a-z][a-z0-9-]{0,63}$",
        "A procedure's key has the form owner.slug: small letters a–z, digits and hyphens, for example valmis.meluilmoitus.");

    /// <summary>An address on the web.</summary>
    public static Shape<string> Link { get; } = Matching("^https?://[^\\s]{1,2000}$", "This must be an address on the web, https://…");

    /// <summary>An address on the web for each of fi, sv and en.</summary>
    public static Shape<LocalisedText> LocalisedLink { get; } = Object<LocalisedText>([FiLink, SvLink, EnLink],
        source => new LocalisedText(source.Get(FiLink), source.Get(SvLink), source.Get(EnLink)));

    /// <summary>Words in fi, sv and en, on as many lines as needed.</summary>
    public static Shape<LocalisedText> Text { get; } = new(
        () => Reference(nameof(Text).ToLowerInvariant()),
        (node, faults) => MemberSource.Of(node, faults, [Fi, Sv, En]) is { } source
            ? new LocalisedText(source.Get(Fi), source.Get(Sv), source.Get(En)) : null);

    /// <summary>Words in fi, sv and en, on one line.</summary>
    public static Shape<LocalisedText> Line { get; } = new(
        () => Reference(nameof(Text).ToLowerInvariant()),
        (node, faults) =>
        {
            foreach (var (_, words) in node.Members.Where(member => member.Value.Text.Contains('\n', StringComparison.Ordinal)))
            {
                faults.Add(words, "This must stand on one line.");
            }

            return Text.Read(node, faults);
        });

    /// <summary>A name or a word on one line, the same in every language.</summary>
    public static Shape<string> Name { get; } = new(
        () => new JsonObject { ["type"] = "string", ["pattern"] = "\\S", ["maxLength"] = MostOfName },
        (node, faults) =>
        {
            if (node.Kind != JsonValueKind.String || node.Text.Length is 0 or > MostOfName || TypedText.Clean(node.Text) != node.Text || !TypedText.IsOneLine(node.Text))
            {
                faults.Add(node, $"This must be text on one line, of at most {MostOfName} characters, without spaces at its ends.");
            }

            return node.Text;
        });

    private static Shape<string> Words => new(
        () => new JsonObject { ["type"] = "string", ["pattern"] = "\\S", ["maxLength"] = MostCharacters },
        (node, faults) =>
        {
            if (node.Kind != JsonValueKind.String || string.IsNullOrWhiteSpace(node.Text))
            {
                faults.Add(node, "The words are missing: every text is needed in fi, sv and en.");
            }
            else if (node.Text.Length > MostCharacters)
            {
                faults.Add(node, $"This text is longer than {MostCharacters} characters.");
            }
            else if (TypedText.Clean(node.Text) != node.Text)
            {
                faults.Add(node, "This text has spaces at its ends, or characters that cannot be seen. Write it again.");
            }

            return node.Text;
        });

    /// <summary>JSON Schema of words in every language.</summary>
    public static JsonObject TextSchema() => Member.SchemaOf([Fi, Sv, En]);

    private static Shape<string> Matching(string pattern, string message)
    {
        var shape = new Regex(pattern[..^1] + "\\z", RegexOptions.CultureInvariant);
        return new Shape<string>(
            () => new JsonObject { ["type"] = "string", ["pattern"] = pattern },
            (node, faults) =>
            {
                if (node.Kind != JsonValueKind.String || !shape.IsMatch(node.Text))
                {
                    faults.Add(node, message);
                }

                return node.Text;
            });
    }
}
