using Kevytasiointi.Forms.Documents;
using Kevytasiointi.Forms.Languages;

namespace Kevytasiointi.Forms.Questions;

/// <summary>One question type as form documents know it.</summary>
public sealed class QuestionType
{
    internal QuestionType(string name, Type question, IReadOnlyList<Member> members, Func<string, LocalisedText, MemberSource, Question> make)
    {
        Name = name;
        Question = question;
        Members = members;
        Make = make;
    }

    /// <summary>The name in documents; the same as <see cref="Questions.Question.Type"/>.</summary>
    public string Name { get; }

    /// <summary>The class of the questions.</summary>
    public Type Question { get; }

    /// <summary>The members that only this type has.</summary>
    internal IReadOnlyList<Member> Members { get; }

    /// <summary>Makes a question of its key, label and own members.</summary>
    internal Func<string, LocalisedText, MemberSource, Question> Make { get; }
}
