using Kevytasiointi.Casework.Records.Keys;
using Kevytasiointi.Casework.Sealing;
using Kevytasiointi.Forms.Answers;
using Kevytasiointi.Forms.Definitions;

namespace Kevytasiointi.Casework.Records.Projects;

/// <summary>
/// The facts a project's forms share: fact name and question type (<c>applicant.person</c>) → answer. A document of its own, so that each is entered once.
/// </summary>
public sealed record SharedFacts(AnswerSet Facts)
{
    /// <summary>The shared facts among a form's answers.</summary>
    public static SharedFacts Of(FormDefinition form, AnswerSet answers) => new SharedFacts(AnswerSet.Empty).With(form, answers);

    /// <summary>These facts with what a form's answers now say.</summary>
    public SharedFacts With(FormDefinition form, AnswerSet answers) => new(form.Questions
        .Where(question => question.Shared is not null && answers[question.Key] is not null)
        .Aggregate(Facts, (facts, question) => facts.With($"{question.Shared}.{question.Type}", answers[question.Key])));

    /// <summary>A form's answers with what these facts know wherever the form asks it: the customer gave or checked them.</summary>
    public AnswerSet Fill(FormDefinition form, AnswerSet answers) => form.Questions
        .Where(question => question.Shared is not null)
        .Select(question => (question.Key, Known: Facts[$"{question.Shared}.{question.Type}"]))
        .Where(each => each.Known is not null)
        .Aggregate(answers, (all, each) => all.With(each.Key, each.Known));

    /// <summary>Sealed under the project's key.</summary>
    internal byte[] Seal(Sealer sealer, DataKey key) => sealer.Seal(key, "facts", Facts.ToUtf8());

    /// <summary>Opened with the project's key.</summary>
    internal static SharedFacts Open(Sealer sealer, DataKey key, byte[]? closed) =>
        new(closed is null ? AnswerSet.Empty : AnswerSet.FromUtf8(sealer.Open(key, "facts", closed)));
}
