using Kevytasiointi.Casework.Retention;
using Microsoft.Extensions.DependencyInjection;

namespace Kevytasiointi.Casework.Filing;

/// <summary>The feature's acts and queries.</summary>
public static class FilingRegistration
{
    /// <summary>Adds them.</summary>
    public static IServiceCollection AddFiling(this IServiceCollection services) => services
        .AddScoped<DraftEmailQuery>()
        .AddScoped<FindCustomerEmail>(services => services.GetRequiredService<DraftEmailQuery>().FindAsync)
        .AddScoped<StartDraft>()
        .AddScoped<DraftQuery>()
        .AddScoped<SavePage>()
        .AddScoped<ParkTyped>()
        .AddScoped<AttachFile>()
        .AddScoped<RemoveAttachment>()
        .AddScoped<DeleteDraft>()
        .AddScoped<SendCase>()
        .AddScoped<CaseQuery>()
        .AddScoped<OwnQuery>()
        .AddScoped<OwnAttachmentQuery>();
}
