using Kevytasiointi.Casework.Attachments;
using Kevytasiointi.Casework.Audit;
using Kevytasiointi.Casework.Records.Offers;
using Kevytasiointi.Casework.Records.Procedures;
using Microsoft.Extensions.DependencyInjection;

namespace Kevytasiointi.Casework.Access;

/// <summary>What every feature stands on.</summary>
public static class AccessRegistration
{
    /// <summary>Adds people, scopes, opened cases, libraries, files and the audit trail.</summary>
    public static IServiceCollection AddAccess(this IServiceCollection services) => services
        .AddScoped<RecognisePerson>()
        .AddScoped<PersonQuery>()
        .AddScoped<OfficialQuery>()
        .AddScoped<CaseDoor>()
        .AddScoped<CaseReader>()
        .AddScoped<CaseOfficialsQuery>()
        .AddScoped<AttachmentReader>()
        .AddSingleton<AttachmentStore>()
        .AddSingleton<FormLibrary>()
        .AddSingleton<OfferLibrary>()
        .AddSingleton<AuditTrail>();
}
