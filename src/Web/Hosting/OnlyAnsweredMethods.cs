using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Kevytasiointi.Web.Hosting;

/// <summary>
/// A page answers the methods it has a handler for (RFC 9110 15.5.6). Without this, a page asked by any other method, or by a button it does not have, would
/// be shown without having been prepared: a fault where the asker was wrong.
/// </summary>
internal sealed class OnlyAnsweredMethods : IPageFilter
{
    public void OnPageHandlerSelected(PageHandlerSelectedContext context)
    {
    }

    public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        var method = context.HttpContext.Request.Method;
        if (context.HandlerMethod is not null || context.HandlerInstance is FaultPage || HttpMethods.IsOptions(method) || (HasNoneAtAll(context) && IsRead(method)))
        {
            return;
        }

        var answered = HasNoneAtAll(context) ? [HttpMethods.Get] : context.ActionDescriptor.HandlerMethods.Select(handler => handler.HttpMethod.ToUpperInvariant()).Distinct();
        context.HttpContext.Response.Headers.Allow = string.Join(", ", answered);
        context.Result = new StatusCodeResult(StatusCodes.Status405MethodNotAllowed);
    }

    public void OnPageHandlerExecuted(PageHandlerExecutedContext context)
    {
    }

    /// <summary>A page of words only: it is shown without any preparation.</summary>
    private static bool HasNoneAtAll(PageHandlerExecutingContext context) => context.ActionDescriptor.HandlerMethods.Count == 0;

    private static bool IsRead(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method);
}
