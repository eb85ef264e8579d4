using System.Text.RegularExpressions;
using Kevytasiointi.Forms.Documents;
using Kevytasiointi.Forms.Findings;
using Kevytasiointi.Forms.Questions;

namespace Kevytasiointi.Forms.Soundness;

/// <summary>Whether two values of a rule could ever be the same or stand in order.</summary>
internal sealed class ValueComparison(DocumentFindings findings)
{
    private const int MostTold = 20;

    /// <summary>Tells when they could not.</summary>
    /// <param name="name">The operator.</param>
    /// <param name="left">One value and its place.</param>
    /// <param name="right">The other.</param>
    /// <param name="ordered">Whether the operator puts them in order.</param>
    public void Check(string name, (ValueKind Kind, DocumentNode At) left, (ValueKind Kind, DocumentNode At) right, bool ordered)
    {
        if (left.Kind.IsOpen || right.Kind.IsOpen)
        {
            return;
        }

        var at = right.Kind.Path is null ? right.At : left.At;
        if (ordered && !IsOrdered(left.Kind))
        {
            findings.Add(left.At, FindingKind.OperandWrong, name, FindingKinds.Word("Number"), left.Kind.Words);
        }
        else if (left.Kind.Sort != right.Kind.Sort && !(left.Kind.IsText && right.Kind.IsText))
        {
            findings.Add(at, FindingKind.ComparedUnlike, name, left.Kind.Words, right.Kind.Words);
        }
        else
        {
            CheckWritten(left.Kind, right.Kind, right.At, ordered);
            CheckWritten(right.Kind, left.Kind, left.At, ordered);
        }
    }

    private static bool IsOrdered(ValueKind kind) => kind.IsText || kind.Sort == ValueSort.Number;

    /// <summary>A text written in the rule must be such as the answer can be.</summary>
    private void CheckWritten(ValueKind answer, ValueKind other, DocumentNode at, bool ordered)
    {
        if (other.Written is not { } text || answer.Path is not { } path)
        {
            return;
        }

        if (answer.Sort == ValueSort.Option && !ordered && !answer.Options.Contains(text))
        {
            findings.Add(at, FindingKind.RuleOptionUnknown, path, text, string.Join(", ", answer.Options.Take(MostTold)) + (answer.Options.Count > MostTold ? " …" : ""));
        }
        else if (answer.Sort == ValueSort.Day ? !CalendarDay.TryRead(text, out _) : answer.Sort == ValueSort.Text && !Fits(text, (string?)answer.Schema?["pattern"]))
        {
            findings.Add(at, FindingKind.ComparedImpossible, path, text);
        }
    }

    private static bool Fits(string text, string? pattern) => pattern is null || Regex.IsMatch(text, pattern, RegexOptions.CultureInvariant);
}
