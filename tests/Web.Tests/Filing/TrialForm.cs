using Kevytasiointi.Running;
using Xunit;

namespace Kevytasiointi.Web.Tests.Filing;

/// <summary>A service whose noise notice is the trial form of conditions, checks, exits and deadlines; and its pages, filled as far as a test wants.</summary>
public sealed class TrialForm : IAsyncLifetime
{
    private readonly TrialProcedures procedures = new();

    /// <summary>The service.</summary>
    public WebHost Host { get; private set; } = null!;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync() => Host = await WebHost.StartAsync(("Kevytasiointi:ProceduresFolder", procedures.Path));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        procedures.Dispose();
    }

    /// <summary>A customer on the first page of a new draft.</summary>
    public async Task<Visitor> StartAsync(string lang = "fi")
    {
        var visitor = await Host.SignInAsCustomerAsync(lang: lang);
        await visitor.OpenAsync($"/{lang}/asioi/mallilan-kaupunki/meluilmoitus");
        await visitor.PressAsync("start");
        Assert.EndsWith("/tapahtuma", visitor.Path, StringComparison.Ordinal);
        return visitor;
    }

    /// <summary>The first page, about an outdoor event of so many people.</summary>
    public static Task<Visitor> EventAsync(Visitor visitor, int people = 500) =>
        visitor.Fill("yleiso", people.ToString(System.Globalization.CultureInfo.InvariantCulture)).Fill("paikka", "ulkona").PressAsync("save");

    /// <summary>The second page: the event begins and ends on days. Without script a day off brings a question, which is left empty.</summary>
    public static async Task<Visitor> TimeAsync(Visitor visitor, DateOnly begins, DateOnly ends)
    {
        Fill("alkaa", begins);
        Fill("paattyy", ends);
        await visitor.PressAsync("save");
        return visitor.Page.QuerySelector(".notice a[href='#pyha']") is null ? visitor : await visitor.PressAsync("save");

        void Fill(string key, DateOnly day)
        {
            foreach (var (part, number) in new[] { ("day", day.Day), ("month", day.Month), ("year", day.Year) })
            {
                visitor.Fill($"{key}.{part}", number.ToString(System.Globalization.CultureInfo.InvariantCulture));
            }
        }
    }

    /// <summary>The draft's address.</summary>
    public static string DraftOf(Visitor visitor) => visitor.Path[..(visitor.Path.IndexOf("/luonnos/", StringComparison.Ordinal) + "/luonnos/".Length + 36)];
}
