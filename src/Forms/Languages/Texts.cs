using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace Kevytasiointi.Forms.Languages;

/// <summary>
/// The words one part of the product says to people. They stand in a <c>Name.texts.json</c> beside the code that says them, the three languages
/// side by side, so that a translator sees all of them and a missing one is seen at once.
/// </summary>
public sealed class Texts
{
    private readonly Dictionary<string, LocalisedText> texts;

    private Texts(Dictionary<string, LocalisedText> texts) => this.texts = texts;

    /// <summary>The keys that have words.</summary>
    public IReadOnlyCollection<string> Keys => texts.Keys;

    /// <summary>The text under a key in all languages; an unknown key is a fault of the code, not of the reader.</summary>
    public LocalisedText this[string key] =>
        texts.TryGetValue(key, out var text) ? text : throw new KeyNotFoundException($"No text has the key '{key}'.");

    /// <summary>The text under a key, with {0}, {1} … filled in. Arguments are already words: format numbers and dates before.</summary>
    public string this[Language language, string key, params ReadOnlySpan<string> arguments]
    {
        get
        {
            var text = this[key][language];
            for (var index = 0; index < arguments.Length; index++)
            {
                text = text.Replace("{" + index.ToString(CultureInfo.InvariantCulture) + "}", arguments[index], StringComparison.Ordinal);
            }

            return text;
        }
    }

    /// <summary>Reads <c>{name}.texts.json</c> embedded in an assembly: <c>{ "Key": { "fi": …, "sv": …, "en": … } }</c>.</summary>
    public static Texts Embedded(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream($"{name}.texts.json")
            ?? throw new InvalidOperationException($"{name}.texts.json is not embedded in {assembly.GetName().Name}.");
        return new Texts(JsonSerializer.Deserialize<Dictionary<string, LocalisedText>>(stream, JsonSerializerOptions.Web)
            ?? throw new InvalidOperationException($"{name}.texts.json is empty."));
    }
}
