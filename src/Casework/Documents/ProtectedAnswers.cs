using System.Text.Json.Nodes;
using Kevytasiointi.Forms.Answers;
using Kevytasiointi.Forms.Questions;

namespace Kevytasiointi.Casework.Documents;

/// <summary>
/// Which answers tell where a person can be found. Where the sender has a non-disclosure order (turvakielto; 661/2009 36–37 §, R-097) they are shown only
/// when an official asks for them. Free text and files may still hold an address: no rule finds it there.
/// </summary>
public static class ProtectedAnswers
{
    private static readonly string[] Parts = ["email", "phone", "street", "postalCode", "city"];

    /// <summary>
    /// Whether a question asks for an address, a telephone number or an e-mail address, alone or beside a name; or, of a person, for the municipality,
    /// property or building.
    /// </summary>
    public static bool Covers(Question question) =>
        question is AddressQuestion or PhoneQuestion or EmailQuestion or PersonQuestion { Asks.Count: > 0 }
        || (question is MunicipalityQuestion or PropertyIdQuestion or BuildingIdQuestion && question.PersonalData != PersonalData.None);

    /// <summary>The answers without what the questions' protected parts hold; names stay.</summary>
    public static AnswerSet Without(AnswerSet answers, IEnumerable<Question> questions)
    {
        foreach (var question in questions.Where(Covers))
        {
            answers = answers.With(question.Key, answers[question.Key] is JsonObject person && question is PersonQuestion ? Name(person) : null);
        }

        return answers;
    }

    private static JsonObject Name(JsonObject person) =>
        new(person.Where(part => !Parts.Contains(part.Key)).Select(part => KeyValuePair.Create(part.Key, part.Value?.DeepClone())));
}
