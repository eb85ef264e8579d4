namespace Kevytasiointi.Casework.Outside;

/// <summary>Where companies are asked about: section <c>Kevytasiointi:CompanyRegister</c>.</summary>
public sealed class CompanyRegisterSettings
{
    private static readonly TimeSpan MostPatience = TimeSpan.FromSeconds(30);

    /// <summary>
    /// The base address of an interface shaped like version 3 of the YTJ open data of the Finnish Patent and Registration Office, such as
    /// <c>https://avoindata.prh.fi/opendata-ytj-api/v3/</c>. Without it companies are only typed.
    /// </summary>
    public Uri? Address { get; set; }

    /// <summary>How long the register is waited for while a customer waits.</summary>
    public TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>What is wrong with the settings.</summary>
    /// <param name="inProduction">Whether the business ids that are asked about must not be seen on the way.</param>
    public IEnumerable<string> Faults(bool inProduction)
    {
        if (Address is not null and not { IsAbsoluteUri: true, Scheme: "http" or "https" })
        {
            yield return "Kevytasiointi:CompanyRegister:Address must be an absolute http or https address.";
        }

        if (inProduction && Address is { IsAbsoluteUri: true, Scheme: "http" })
        {
            yield return "Kevytasiointi:CompanyRegister:Address must begin with https.";
        }

        if (Patience <= TimeSpan.Zero || Patience > MostPatience)
        {
            yield return $"Kevytasiointi:CompanyRegister:Patience must be more than nothing and at most {MostPatience:c}.";
        }
    }
}
