using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Kevytasiointi.Casework.Access;
using Kevytasiointi.Forms.Languages;
using Kevytasiointi.Forms.Questions;

namespace Kevytasiointi.Casework.Documents;

/// <summary>
/// <c>case.json</c>: a case for machines, with field keys and labels, so that nobody needs to read it off a screen. Documented in <c>docs/package.md</c>;
/// a new member may appear, none changes its meaning.
/// </summary>
public static class CaseJson
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The UTF-8 bytes.</summary>
    /// <param name="open">The case.</param>
    /// <param name="confirmationCode">The code that proves the package was opened.</param>
    /// <param name="attachmentPath">Where a file stands in the package.</param>
    public static byte[] Write(OpenCase open, string confirmationCode, Func<Guid, string> attachmentPath) => JsonSerializer.SerializeToUtf8Bytes(
        new JsonObject
        {
            ["format"] = "kevytasiointi-case-1",
            ["caseId"] = open.Case.Id.ToString(),
            ["reference"] = open.Case.Reference,
            ["contentVersion"] = open.Case.ContentVersion,
            ["confirmationCode"] = confirmationCode,
            ["rehearsal"] = open.Case.Rehearsal,
            ["procedure"] = Named(open.Case.Procedure, open.Offered.Form.Name),
            ["formVersion"] = open.Offered.Form.Version,
            ["offerVersion"] = open.Offered.Version.Number,
            ["authority"] = Named(open.Offered.Authority.Slug, open.Offered.Authority.Name),
            ["unit"] = Named(open.Offered.Unit.Slug, open.Offered.Unit.Name),
            ["language"] = open.Case.Language,
            ["channel"] = open.Case.Channel.ToString(),
            ["sentAt"] = Time(open.Case.SentAt),
            ["arrivedAt"] = Time(open.Case.ArrivedAt),
            ["sha256"] = open.Submissions[0].Sha256,
            ["sender"] = new JsonObject
            {
                ["firstNames"] = open.Evidence.Person.FirstNames,
                ["lastName"] = open.Evidence.Person.LastName,
                ["identifierScheme"] = open.Evidence.Person.Scheme,
                ["identifier"] = open.Evidence.Person.Identifier,
                ["identification"] = open.Evidence.Identification.Method,
                ["identifiedAt"] = Time(open.Evidence.Identification.At),
                ["addressProtected"] = open.Evidence.Person.AddressProtected,
            },
            ["pages"] = Pages(open),
            ["attachments"] = new JsonArray([.. open.Attachments.Select(file => new JsonObject
            {
                ["id"] = file.Id.ToString(),
                ["question"] = file.QuestionKey,
                ["name"] = open.NameOf(file),
                ["path"] = attachmentPath(file.Id),
                ["contentType"] = file.ContentType,
                ["size"] = file.Size,
                ["sha256"] = file.Sha256,
                ["scan"] = file.Scan.ToString(),
            })]),
            ["messages"] = new JsonArray(),
        },
        Indented);

    private static JsonArray Pages(OpenCase open) => new([.. open.Journey.Steps.Select(step => new JsonObject
    {
        ["key"] = step.Page.Key,
        ["title"] = Text(step.Page.Title),
        ["answers"] = new JsonArray([.. step.Questions.Where(question => question.TakesAnswer).Select(question => Answer(question, open.Answers[question.Key]))]),
    })]);

    private static JsonObject Answer(Question question, JsonNode? value)
    {
        var answer = Asked(question);
        if (question is RowsQuestion rows)
        {
            answer["columns"] = new JsonArray([.. rows.Columns.Where(column => column.TakesAnswer).Select(Asked)]);
        }

        answer["value"] = value?.DeepClone();
        answer["words"] = new JsonArray([.. question.Say(value, Language.Fi).Select(line => (JsonNode)line)]);
        return answer;
    }

    private static JsonObject Asked(Question question) => new()
    {
        ["key"] = question.Key,
        ["type"] = question.Type,
        ["label"] = Text(question.Label),
        ["publicity"] = JsonNamingPolicy.CamelCase.ConvertName(question.Publicity.ToString()),
        ["personalData"] = JsonNamingPolicy.CamelCase.ConvertName(question.PersonalData.ToString()),
    };

    private static JsonObject Named(string key, LocalisedText name) => new() { ["key"] = key, ["name"] = Text(name) };

    private static JsonObject Text(LocalisedText text) => new() { ["fi"] = text.Fi, ["sv"] = text.Sv, ["en"] = text.En };

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
