using System.Globalization;
using Kevytasiointi.Forms.Languages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kevytasiointi.Simulators.Companies;

/// <summary>A stand-in for the YTJ open data, version 3, with the demo's companies: the same address behind another base, the same JSON, the same codes.</summary>
[AllowAnonymous]
public sealed class CompaniesApi(DemoCompanies companies) : PageModel
{
    private static readonly TimeSpan TooLong = TimeSpan.FromSeconds(20);

    /// <summary>Answers, or does not, as the business id asks.</summary>
    public async Task<IActionResult> OnGetAsync(string? businessId)
    {
        switch (businessId)
        {
            case DemoCompanies.TooMany:
                Response.Headers.RetryAfter = "60";
                return StatusCode(StatusCodes.Status429TooManyRequests);
            case DemoCompanies.Broken:
                return StatusCode(StatusCodes.Status503ServiceUnavailable);
            case DemoCompanies.Nonsense:
                return Content("<html>", "text/html");
            case DemoCompanies.Slow:
                await Task.Delay(TooLong, HttpContext.RequestAborted);
                break;
        }

        var found = companies.All.Where(company => company.BusinessId is not null && company.BusinessId == businessId).ToList();
        return new JsonResult(new { totalResults = found.Count, companies = found.Select(Described) });
    }

    private static object Described(DemoCompany company) => new
    {
        businessId = new { value = company.BusinessId, registrationDate = Day(company.RegisteredOn) },
        names = company.Names.Select(name => new { name = name.Name, type = name.Kind switch { "registered" => "1", "parallel" => "2", _ => "3" }, endDate = Day(name.EndedOn) }),
        companyForms = company.Form is { } form ? new[] { new { type = form.Code, descriptions = Said(form.Name) } } : [],
        mainBusinessLine = company.Line is { } line ? new { type = line.Code, descriptions = Said(line.Name) } : null,
        addresses = company.Addresses.Select(address => new
        {
            type = address.Kind == "postal" ? 2 : 1,
            street = address.Street,
            postCode = address.PostalCode,
            postOffices = new[] { new { languageCode = "1", city = address.City.Fi }, new { languageCode = "2", city = address.City.Sv } },
        }),
        status = "2",
        endDate = Day(company.ClosedOn),
    };

    private static object[] Said(LocalisedText text) =>
        [new { languageCode = "1", description = text.Fi }, new { languageCode = "2", description = text.Sv }, new { languageCode = "3", description = text.En }];

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
