using Kevytasiointi.Casework.Outside;
using Kevytasiointi.Forms.Identifiers;
using Kevytasiointi.Forms.Journeys;
using Kevytasiointi.Forms.Languages;
using Kevytasiointi.Forms.Questions;
using Kevytasiointi.Web.Components.Questions;

namespace Kevytasiointi.Web.Filing;

/// <summary>
/// A button of a page that asks a register about a company. What was typed stays unless the customer asks for it to be replaced; whatever the register does,
/// the page goes on as before.
/// </summary>
/// <param name="Question">The company or payer.</param>
/// <param name="Replaces">Whether what was typed gives way.</param>
public sealed record CompanyStep(Question Question, bool Replaces)
{
    private static readonly string[] Postal = ["street", "postalCode", "city"];

    /// <summary>
    /// The step a button's value tells, or none when it tells something else or a question that is not on the page. One that an answer on the page has just
    /// brought is on it too.
    /// </summary>
    public static CompanyStep? Of(Step step, string? value) =>
        CompanyButton.TryRead(value, out var key, out var replaces)
        && step.Page.Questions.SelectMany(question => question is RowsQuestion rows ? Cells(rows, key) : [question])
            .FirstOrDefault(question => question.Key == key && question is CompanyQuestion or PayerQuestion) is { } found
            ? new CompanyStep(found, replaces) : null;

    /// <summary>Asks, and gives what was posted with the suggestions in it, and what there is to tell.</summary>
    public async Task<(Dictionary<string, IReadOnlyList<string>> Fields, CompanyNote Note)> AskAsync(
        ICompanyRegister register, IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> posted, Language language, CancellationToken cancellation)
    {
        var fields = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var (name, values) in posted)
        {
            fields[name] = values;
        }

        if (!BusinessId.TryParse(Typed(fields, "businessId"), out var businessId))
        {
            return (fields, CompanyNotes.NoId(language));
        }

        var answer = await register.FindAsync(businessId, cancellation);
        return (fields, answer is CompanyAnswer.Found { Company: var company } ? Fill(fields, company, language) : CompanyNotes.Of(answer, language));
    }

    private CompanyNote Fill(Dictionary<string, IReadOnlyList<string>> fields, CompanyFacts company, Language language)
    {
        var differing = new List<string>();
        var filled = false;
        foreach (var suggestion in Suggestions(fields, company, language))
        {
            var typed = Typed(fields, suggestion.Key);
            if (string.Equals(typed, suggestion.Value, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            if (typed.Length > 0 && !Replaces)
            {
                differing.Add(suggestion.Value);
                continue;
            }

            fields[$"{Question.Key}.{suggestion.Key}"] = [suggestion.Value];
            filled = true;
        }

        return CompanyNotes.Found(company, filled, differing, language);
    }

    /// <summary>
    /// Of a payer the address too, unless the bill goes electronically or an address was begun: half of one address and half of another is none.
    /// </summary>
    private Dictionary<string, string> Suggestions(Dictionary<string, IReadOnlyList<string>> fields, CompanyFacts company, Language language)
    {
        var told = new Dictionary<string, string> { ["name"] = company.Name };
        if (Question is not PayerQuestion payer)
        {
            return told;
        }

        if (payer.AsksKind && Typed(fields, "kind").Length == 0)
        {
            told["kind"] = PayerQuestion.Code(PayerKind.Company);
        }

        var (street, code, city) = (Typed(fields, Postal[0]), Typed(fields, Postal[1]), Typed(fields, Postal[2]));
        var untouched = street.Length + code.Length + city.Length == 0 && Typed(fields, "eInvoiceAddress").Length == 0;
        if (company.Address is { } address && (untouched || Replaces))
        {
            (told[Postal[0]], told[Postal[1]], told[Postal[2]]) = (address.Street, address.PostalCode, address.City[language]);
        }

        return told;
    }

    private static IEnumerable<Question> Cells(RowsQuestion rows, string key) =>
        RowFields.TrySplit(rows.Key, key, out var row, out _) && row < rows.Most ? rows.Columns.Select(column => rows.Cell(row, column)) : [];

    private string Typed(Dictionary<string, IReadOnlyList<string>> fields, string part) =>
        fields.TryGetValue($"{Question.Key}.{part}", out var values) && values.Count > 0 ? values[0].Trim() : "";
}
