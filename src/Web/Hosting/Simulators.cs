using System.Reflection;
using Microsoft.AspNetCore.Mvc.ApplicationParts;

namespace Kevytasiointi.Web.Hosting;

/// <summary>
/// Loads the stand-ins for the outside world in demo mode, by name: no code of the service knows them, and a published build does not have them.
/// </summary>
public static class Simulators
{
    private const string AssemblyName = "Kevytasiointi.Simulators";

    /// <summary>Adds their services and pages.</summary>
    public static void AddSimulators(this WebApplicationBuilder builder, IMvcBuilder pages)
    {
        if (!builder.IsDemo())
        {
            return;
        }

        var assembly = Assembly.Load(AssemblyName);
        var add = assembly.GetType($"{AssemblyName}.SimulatorsRegistration", throwOnError: true)!.GetMethod("Add", BindingFlags.Public | BindingFlags.Static)
            ?? throw new InvalidOperationException("The simulators have no registration.");
        add.Invoke(null, [builder.Services, builder.Configuration]);
        pages.AddApplicationPart(assembly);
        pages.ConfigureApplicationPartManager(parts => parts.ApplicationParts.Add(new CompiledRazorAssemblyPart(assembly)));
    }
}
