using Kevytasiointi.Casework.Nudges;
using Kevytasiointi.Casework.Outside;
using Kevytasiointi.Simulators.Companies;
using Kevytasiointi.Simulators.Demo;
using Kevytasiointi.Simulators.Mail;
using Kevytasiointi.Simulators.SignIn;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Kevytasiointi.Simulators;

/// <summary>What the demo's stand-ins for the outside world need. The host calls this by name; none of its code knows this assembly.</summary>
public static class SimulatorsRegistration
{
    /// <summary>
    /// Adds the demo's people, its register of companies unless another one is set, and the mail server that keeps everything, and sends the service's mail to it unless another server is set. The server takes a
    /// free port, or <c>Kevytasiointi:DemoMailPort</c>.
    /// </summary>
    public static void Add(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(_ => DemoPeople.Read(Path.Combine(AppContext.BaseDirectory, "registers", "demo.json")));
        services.AddSingleton(provider => new KeptMail(InData(provider, "demo-mail")));
        services.AddSingleton(provider => new DemoProgress(InData(provider, "demo-cases")));
        services.AddSingleton(provider => new SmtpSink(
            provider.GetRequiredService<KeptMail>(), provider.GetRequiredService<TimeProvider>(), configuration.GetValue("Kevytasiointi:DemoMailPort", 0)));

        // First to start and last to stop, so that what is owed never meets a mail server that is not there yet.
        services.Insert(0, ServiceDescriptor.Singleton<IHostedService>(provider => provider.GetRequiredService<SmtpSink>()));
        services.AddSingleton(_ => DemoCompanies.Read(Path.Combine(AppContext.BaseDirectory, "registers", "demo.json")));
        if (configuration["Kevytasiointi:CompanyRegister:Address"] is null)
        {
            services.AddSingleton(provider => new CompanyRegisterSettings { Address = OwnAddress.Of(provider.GetRequiredService<IServer>(), "/demo/ytj/v3/") });
        }

        services.AddScoped<DemoCases>();
        if (configuration.GetValue<bool>("Kevytasiointi:DemoCases"))
        {
            services.AddHostedService<SeedDemo>();
        }

        services.AddOptions<MailSettings>().PostConfigure<SmtpSink>((mail, sink) =>
        {
            if (mail.Host.Length == 0)
            {
                (mail.Host, mail.Port, mail.Security) = ("127.0.0.1", sink.Port, MailSecurity.None);
                mail.From = "asiointi@kevytasiointi.example";
            }
        });

        string InData(IServiceProvider provider, string name) => Path.Combine(
            provider.GetRequiredService<IHostEnvironment>().ContentRootPath, configuration["Kevytasiointi:DataFolder"] ?? "data", name);
    }
}
