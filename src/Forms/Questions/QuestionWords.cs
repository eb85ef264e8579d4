using Kevytasiointi.Forms.Languages;

namespace Kevytasiointi.Forms.Questions;

/// <summary>The words questions use of themselves: yes and no, the names of parts.</summary>
internal static class QuestionWords
{
    private static readonly Texts Texts = Texts.Embedded(typeof(QuestionWords).Assembly, nameof(QuestionWords));

    public static LocalisedText Of(string key) => Texts[key];

    /// <summary>The same in every language: a number, a date, a name.</summary>
    public static LocalisedText Same(string text) => new(text, text, text);

    /// <summary>What is said in each language's own way.</summary>
    public static LocalisedText Each(Func<Language, string> say) => new(say(Language.Fi), say(Language.Sv), say(Language.En));
}
