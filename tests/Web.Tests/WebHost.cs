using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Kevytasiointi.Web.Tests;

/// <summary>
/// The whole service in this process, behind a real Kestrel on a free port, in demo mode, with data and keys in a temporary folder that vanishes with
/// it. Take it as a class fixture (<c>IClassFixture&lt;WebHost&gt;</c>), or start one of its own with <see cref="StartAsync"/> where a test needs other settings.
/// </summary>
public sealed class WebHost : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("kevytasiointi-web-");
    private readonly Factory factory;

    /// <summary>A service with the demo's settings.</summary>
    public WebHost() : this([])
    {
    }

    private WebHost(params (string Key, string Value)[] settings) => factory = new Factory(folder.FullName, settings);

    /// <summary>The service's clock: the machine's, put forward as far as a test wants.</summary>
    public ForwardClock Clock => factory.Clock;

    /// <summary>The service's own parts, for what cannot be seen through a page.</summary>
    public IServiceProvider Services => factory.Services;

    /// <summary>Where it answers.</summary>
    public Uri Address => factory.ClientOptions.BaseAddress;

    /// <summary>The folder of its data and keys.</summary>
    public string Folder => folder.FullName;

    /// <summary>A started service with settings of its own, for example <c>("Kevytasiointi:PublicUrl", "https://a.example")</c>.</summary>
    public static async Task<WebHost> StartAsync(params (string Key, string Value)[] settings)
    {
        var host = new WebHost(settings);
        await host.InitializeAsync();
        return host;
    }

    /// <summary>Somebody with an empty cookie jar.</summary>
    public Visitor NewVisitor() => new(Address);

    /// <summary>A customer of the demo world, signed in: aino-korpela, erik-lindqvist …</summary>
    public async Task<Visitor> SignInAsCustomerAsync(string slug = "aino-korpela", string lang = "fi")
    {
        var visitor = NewVisitor();
        await visitor.SignInAsync(slug, $"/{lang}/omat", lang);
        return visitor;
    }

    /// <summary>An official of the demo world, signed in.</summary>
    public async Task<Visitor> SignInAsOfficialAsync(string slug, string lang = "fi")
    {
        var visitor = NewVisitor();
        await visitor.SignInAsync(slug, $"/{lang}/viranomainen/asiat", lang, asOfficial: true);
        return visitor;
    }

    /// <inheritdoc/>
    public ValueTask InitializeAsync()
    {
        factory.UseKestrel(0);
        factory.StartServer();
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await factory.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private sealed class Factory(string folder, IReadOnlyList<(string Key, string Value)> settings) : WebApplicationFactory<Program>
    {
        public ForwardClock Clock { get; } = new();

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(Clock));
            builder.UseEnvironment("Development");
            builder.UseSetting("Kevytasiointi:DataFolder", Path.Combine(folder, "data"));
            builder.UseSetting("Kevytasiointi:KeyFolder", Path.Combine(folder, "keys"));
            builder.UseSetting("Logging:LogLevel:Default", "Warning");
            foreach (var (key, value) in settings)
            {
                builder.UseSetting(key, value);
            }
        }
    }
}
