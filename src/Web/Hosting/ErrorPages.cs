using Kevytasiointi.Casework.Data;
using Kevytasiointi.Casework.Records.Cases;
using Kevytasiointi.Casework.Sealing;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.EntityFrameworkCore;

namespace Kevytasiointi.Web.Hosting;

/// <summary>
/// What people see when something cannot be shown. Faults are told as what they are: a passing one (database locked, disk full) says to try again,
/// and only a fault of ours says so.
/// </summary>
public static class ErrorPages
{
    /// <summary>Every error status without a body of its own, and every fault, gets the error page in the reader's language.</summary>
    public static void UseErrorPages(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = "/fault", StatusCodeSelector = StatusOf, SuppressDiagnosticsCallback = _ => false });
        app.UseStatusCodePagesWithReExecute("/fault");
    }

    private static int StatusOf(Exception fault) => fault switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        AntiforgeryValidationException => StatusCodes.Status400BadRequest,
        InvalidDataException => StatusCodes.Status400BadRequest,
        ImpossibleMoveException or DbUpdateConcurrencyException => StatusCodes.Status409Conflict,
        SealBrokenException => StatusCodes.Status500InternalServerError,
        _ => Database.IsPassing(fault) ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status500InternalServerError,
    };
}
