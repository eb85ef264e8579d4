using Kevytasiointi.Casework.Documents;
using Microsoft.Extensions.DependencyInjection;

namespace Kevytasiointi.Casework.Catalogue;

/// <summary>The feature's acts and queries.</summary>
public static class CatalogueRegistration
{
    /// <summary>Adds them.</summary>
    public static IServiceCollection AddCatalogue(this IServiceCollection services) => services
        .AddSingleton<CatalogueLibrary>()
        .AddSingleton<NotJoinedAuthorities>()
        .AddScoped<LoadProcedures>()
        .AddScoped<CatalogueQuery>()
        .AddScoped<FormVersionQuery>()
        .AddSingleton<BlankForms>();
}
