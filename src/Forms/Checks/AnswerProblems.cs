using System.Text.RegularExpressions;
using Kevytasiointi.Forms.Languages;

namespace Kevytasiointi.Forms.Checks;

/// <summary>The words of customers' mistakes: each says what to do, and where.</summary>
internal static partial class AnswerProblems
{
    private static readonly Texts Texts = Texts.Embedded(typeof(AnswerProblems).Assembly, nameof(AnswerProblems));

    /// <summary>Every message key.</summary>
    public static IReadOnlyCollection<string> Keys => Texts.Keys;

    /// <summary>A message with {0}, {1} … filled in each language. What is filled in is never looked into again: a label may hold braces.</summary>
    public static LocalisedText Message(string key, IReadOnlyList<LocalisedText> arguments)
    {
        var template = Texts[key];
        return new LocalisedText(Fill(Language.Fi), Fill(Language.Sv), Fill(Language.En));

        string Fill(Language language) => Gap().Replace(template[language], gap => arguments[gap.Value[1] - '0'][language]);
    }

    [GeneratedRegex(@"\{[0-9]\}")]
    private static partial Regex Gap();
}
