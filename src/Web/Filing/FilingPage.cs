using Kevytasiointi.Casework.Access;
using Kevytasiointi.Casework.Records.Cases;
using Kevytasiointi.Forms.Languages;
using Kevytasiointi.Web.Components;
using Kevytasiointi.Web.Hosting;
using Kevytasiointi.Web.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace Kevytasiointi.Web.Filing;

/// <summary>
/// The base of a signed-in customer's pages: in whose name they ask, and their words (<c>Filing.texts.json</c>). Addresses are read from the route, not
/// bound: binding would read the body of a post into memory.
/// </summary>
public abstract class FilingPage : KevytPage
{
    /// <summary>The words of the customer's pages in every language.</summary>
    internal static readonly Texts Words = Texts.Embedded(typeof(FilingPage).Assembly, "Filing");

    /// <inheritdoc/>
    protected override Texts Texts => Words;

    /// <summary>The customer.</summary>
    protected CustomerScope Scope => new(User.PersonId());

    /// <summary>How and when the customer was identified.</summary>
    protected Identification Identification => new("strong", User.IdentifiedAt());

    /// <summary>Ends the work when the reader goes away.</summary>
    protected CancellationToken Cancellation => HttpContext.RequestAborted;

    /// <summary>What just happened, in a code of the address; or none.</summary>
    protected string Happened => Request.Query[Addresses.HappenedField].ToString();

    /// <summary>A telephone number as a link dials it.</summary>
    public string Dial(string phone) => string.Concat(phone.Where(letter => char.IsAsciiDigit(letter) || letter == '+'));

    /// <summary>An id of the address. The route lets nothing else through.</summary>
    protected Guid Id(string name) => Guid.Parse((string)RouteData.Values[name]!);

    /// <summary>Leads on after a post, so that going back or reloading never posts again.</summary>
    protected IActionResult SeeOther(string address)
    {
        Response.Headers.Location = address;
        return StatusCode(StatusCodes.Status303SeeOther);
    }
}
