using System.Text.Json.Nodes;
using Kevytasiointi.Casework.Access;
using Kevytasiointi.Forms.Answers;
using Kevytasiointi.Forms.Definitions;
using Kevytasiointi.Forms.Questions;

namespace Kevytasiointi.Casework.Records.Cases;

/// <summary>Where a customer is nudged: what the form says first (the applicant's address, then the contact person's), else what the sign-in told.</summary>
public static class ContactEmail
{
    /// <summary>The address as given, or none.</summary>
    public static string? Of(FormDefinition form, AnswerSet answers, IdentifiedPerson? person) =>
        form.Questions.OfType<PersonQuestion>()
            .OrderBy(question => question.Shared switch { "applicant" => 0, "contact" => 1, _ => 2 })
            .Select(question => (string?)(answers[question.Key] as JsonObject)?["email"])
            .FirstOrDefault(email => !string.IsNullOrEmpty(email)) ?? person?.Email;
}
