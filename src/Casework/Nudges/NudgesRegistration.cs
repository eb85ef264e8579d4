using Kevytasiointi.Casework.Outbox;
using Microsoft.Extensions.DependencyInjection;

namespace Kevytasiointi.Casework.Nudges;

/// <summary>What nudges need from the container.</summary>
public static class NudgesRegistration
{
    /// <summary>Adds nudges and the mail they go by. The host binds <see cref="MailSettings"/> and gives a <see cref="ServiceAddress"/>.</summary>
    public static IServiceCollection AddNudges(this IServiceCollection services) => services
        .AddSingleton<Nudging>()
        .AddSingleton<CaseNudges>()
        .AddScoped<SmtpMail>()
        .AddScoped<IDeliverer, DeliverNudge>();
}
