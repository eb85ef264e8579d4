using Kevytasiointi.Casework.Nudges;
using Kevytasiointi.Simulators.Mail;
using Kevytasiointi.Simulators.SignIn;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Kevytasiointi.Simulators;

/// <summary>Stand-ins for the outside world: only where <c>Kevytasiointi:Demo</c> is on, found by this name, and left out of published builds.</summary>
public static class SimulatorsRegistration
{
    /// <summary>
    /// Adds the mail server, which the service's mail is led to unless <c>Kevytasiointi:Mail:Host</c> names another, and the made-up people. The server
    /// takes a free port, or <c>Kevytasiointi:DemoMailPort</c>, and keeps mail in <c>demo-mail</c> in the data folder.
    /// </summary>
    public static void Add(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(provider => new KeptMail(Path.Combine(DataFolder(provider, configuration), "demo-mail")));
        services.AddSingleton(provider => new SmtpSink(
            provider.GetRequiredService<KeptMail>(), provider.GetRequiredService<TimeProvider>(), configuration.GetValue("Kevytasiointi:DemoMailPort", 0)));

        // First to start and last to stop, so that the service never meets a mail server that is not there.
        services.Insert(0, ServiceDescriptor.Singleton<IHostedService>(provider => provider.GetRequiredService<SmtpSink>()));
        services.AddOptions<MailSettings>().PostConfigure<SmtpSink>((mail, sink) =>
        {
            if (mail.Host.Length == 0)
            {
                (mail.Host, mail.Port, mail.Security) = ("127.0.0.1", sink.Port, MailSecurity.None);
                mail.From = mail.From.Length == 0 ? "palvelu@kevytasiointi.example" : mail.From;
            }
        });
        services.AddSingleton(_ => DemoPeople.Read(Path.Combine(AppContext.BaseDirectory, "registers", "demo.json")));
    }

    private static string DataFolder(IServiceProvider provider, IConfiguration configuration) =>
        Path.GetFullPath(configuration["Kevytasiointi:DataFolder"] ?? "data", provider.GetRequiredService<IHostEnvironment>().ContentRootPath);
}
