using Kevytasiointi.Casework.Access;
using Kevytasiointi.Casework.Records.Audit;
using Microsoft.AspNetCore.Authorization;

namespace Kevytasiointi.Web.SignIn;

/// <summary>Asks for a role in force in some unit.</summary>
public sealed class OfficialRequirement : IAuthorizationRequirement;

/// <summary>Looks the roles up on every request and hands the scope to the page; without a role the answer is 403 .</summary>
public sealed class OfficialHandler(OfficialQuery officials, IHttpContextAccessor accessor) : AuthorizationHandler<OfficialRequirement>
{
    /// <inheritdoc/>
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, OfficialRequirement requirement)
    {
        if (context.User.Identity?.IsAuthenticated == true && accessor.HttpContext is { } http
            && await officials.FindAsync(context.User.PersonId(), AuditSource.Page, http.RequestAborted) is { } scope)
        {
            http.Features.Set(scope);
            context.Succeed(requirement);
        }
    }
}
