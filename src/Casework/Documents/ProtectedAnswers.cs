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
    /// Whether a question asks for an address, a place, a telephone number or an e-mail address, alone, beside a name or in its rows; or, of a person, for the
    /// municipality, property or building.
    /// </summary>
    public static bool Covers(Question question) =>
        question is AddressQuestion or PlaceQuestion or PhoneQuestion or EmailQuestion or PayerQuestion or PersonQuestion { Asks.Count: > 0 }
        || (question is MunicipalityQuestion or PropertyIdQuestion or BuildingIdQuestion && question.PersonalData != PersonalData.None)
        || (question is RowsQuestion rows && rows.Columns.Any(Covers));

    /// <summary>The answers without what the questions' protected parts hold; names stay.</summary>
    public static AnswerSet Without(AnswerSet answers, IEnumerable<Question> questions) =>
        questions.Where(Covers).Aggregate(answers, (less, question) => less.With(question.Key, Less(question, less[question.Key])));

    private static JsonNode? Less(Question question, JsonNode? answer) => (question, answer) switch
    {
        (PersonQuestion or PayerQuestion, JsonObject person) => Name(person),
        (RowsQuestion rows, JsonArray list) => new JsonArray([.. list.OfType<JsonObject>().Select(row => LessOfRow(rows, row))]),
        _ => null,
    };

    private static JsonObject LessOfRow(RowsQuestion rows, JsonObject row)
    {
        var less = new JsonObject();
        foreach (var column in rows.Columns)
        {
            if ((Covers(column) ? Less(column, row[column.Key]) : row[column.Key]?.DeepClone()) is { } kept)
            {
                less[column.Key] = kept;
            }
        }

        return less;
    }

    private static JsonObject Name(JsonObject person) =>
        new(person.Where(part => !Parts.Contains(part.Key)).Select(part => KeyValuePair.Create(part.Key, part.Value?.DeepClone())));
}
