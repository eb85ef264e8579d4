using Kevytasiointi.Forms.Definitions;
using Kevytasiointi.Forms.Findings;
using Kevytasiointi.Forms.Questions;

namespace Kevytasiointi.Forms.Documents;

/// <summary>What a version may not change of the one before it: programs that read answers know them by key and type.</summary>
internal static class VersionChecks
{
    public static void Compare(CheckedForm form, FormDefinition former, DocumentFindings findings)
    {
        var now = form.Form;
        if (now.Procedure != former.Procedure)
        {
            findings.Add(form.Document.Find("procedure")!, FindingKind.ProcedureOther, former.Procedure);
        }
        else if (now.Version == former.Version && now.Sha256 != former.Sha256)
        {
            findings.Add(form.Document.Find("version")!, FindingKind.VersionOtherContent, now.Version, now.Procedure, former.Sha256, now.Sha256);
        }
        else if (now.Version != former.Version)
        {
            Compare(form.Questions, form.Document.Find("pages")!, former.Questions, former.Version, findings);
        }
    }

    private static void Compare(IEnumerable<(Question Question, DocumentNode At)> now, DocumentNode whole, IEnumerable<Question> former, int version, DocumentFindings findings)
    {
        var asked = now.ToDictionary(pair => pair.Question.Key, StringComparer.Ordinal);
        foreach (var was in former.Where(question => question.TakesAnswer))
        {
            if (!asked.TryGetValue(was.Key, out var pair))
            {
                findings.Add(whole, FindingKind.KeyGone, was.Key, version);
                continue;
            }

            var (question, at) = pair;
            if (TypeOf(question) != TypeOf(was))
            {
                findings.Add(at.Find("type")!, FindingKind.KeyReused, was.Key, TypeOf(was), version, TypeOf(question));
            }
            else if (question is RowsQuestion && was is RowsQuestion rows)
            {
                Compare(CheckedForm.InRows(question, at), at, rows.Columns, version, findings);
            }
            else if (question is IOffersOptions choice && was is IOffersOptions offered)
            {
                foreach (var gone in offered.Options.ExceptBy(choice.Options.Select(option => option.Key), option => option.Key))
                {
                    findings.Add(at.Find("options")!, FindingKind.OptionGone, was.Key, gone.Key, version);
                }
            }
        }
    }

    private static string TypeOf(Question question) => question is ComputedQuestion computed ? $"{question.Type} {computed.Kind}" : question.Type;
}
