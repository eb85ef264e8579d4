using Kevytasiointi.Casework.Leases;
using Microsoft.Extensions.DependencyInjection;

namespace Kevytasiointi.Casework.Audit;

/// <summary>What sealing and verifying the audit log need from the container.</summary>
public static class AuditRegistration
{
    /// <summary>Adds the sealer with its background job, and the verifications. Wants <see cref="AuditHeadsSettings"/>.</summary>
    public static IServiceCollection AddAudit(this IServiceCollection services) => services
        .AddSingleton<AuditHeads>()
        .AddSingleton<WrittenHeads>()
        .AddScoped<SealAudit>()
        .AddScoped<VerifyAudit>()
        .AddScoped<VerifyEvents>()
        .AddSingleton<IBackgroundJob, SealAuditJob>();
}
