using Microsoft.Extensions.Options;

namespace Kevytasiointi.Web.Hosting;

/// <summary>Refuses to start on settings that cannot work or are not safe, naming every one of them at once.</summary>
public sealed class ServiceSettingsCheck(IHostEnvironment environment) : IValidateOptions<ServiceSettings>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, ServiceSettings options)
    {
        var faults = Faults(options).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private IEnumerable<string> Faults(ServiceSettings settings)
    {
        if (settings.Database.Provider is not ("Sqlite" or "Postgres"))
        {
            yield return "Kevytasiointi:Database:Provider must be Sqlite or Postgres.";
        }

        if (settings.Database is { Provider: "Postgres", ConnectionString: "" })
        {
            yield return "ConnectionStrings:Kevytasiointi is missing: PostgreSQL needs a connection string.";
        }

        if (settings.Attachments.Store != "Disk")
        {
            yield return "Kevytasiointi:Attachments:Store must be Disk: this version keeps files in the data folder only.";
        }

        if (settings.Scanner is not (null or "None"))
        {
            yield return "Kevytasiointi:Scanner must be None: this version has no scanner yet.";
        }

        if (settings.PublicUrl is not { IsAbsoluteUri: true, Scheme: "http" or "https" })
        {
            yield return "Kevytasiointi:PublicUrl is missing: it must be the absolute address people use, for example https://asiointi.example.";
        }

        foreach (var fault in settings.CompanyRegister.Faults(environment.IsProduction()).Concat(settings.Map.Faults()))
        {
            yield return fault;
        }

        foreach (var fault in environment.IsProduction() ? ProductionFaults(settings) : [])
        {
            yield return fault;
        }
    }

    private static IEnumerable<string> ProductionFaults(ServiceSettings settings)
    {
        if (settings.Demo)
        {
            yield return "Kevytasiointi:Demo is on: made-up people can sign in. It is refused in production.";
        }

        if (settings.SignInPath is null)
        {
            yield return "Kevytasiointi:SignInPath is missing: no sign-in service is configured, so nobody could sign in.";
        }

        if (settings.Scanner is null)
        {
            yield return "Kevytasiointi:Scanner is missing: say None on purpose if files are not to be scanned for viruses.";
        }

        if (settings.PublicUrl is { Scheme: not "https" })
        {
            yield return "Kevytasiointi:PublicUrl must begin with https.";
        }
    }
}
