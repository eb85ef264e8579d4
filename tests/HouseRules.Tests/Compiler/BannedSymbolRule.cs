using System.Reflection;

namespace Kevytasiointi.HouseRules.Tests.Compiler;

/// <summary>Every line of BannedSymbols.txt bans something that exists, and says why: a misspelt line would ban nothing, and nobody would notice.</summary>
public static class BannedSymbolRule
{
    /// <summary>Lines that name no symbol, or give no reason.</summary>
    public static IEnumerable<string> Violations(IEnumerable<string> lines)
    {
        foreach (var line in lines.Where(line => line.Length > 0))
        {
            var parts = line.Split(';', 2, StringSplitOptions.TrimEntries);
            if (parts is not [_, { Length: > 0 }])
            {
                yield return $"{parts[0]} is banned without a reason.";
            }

            if (!Exists(parts[0]))
            {
                yield return $"{parts[0]} names nothing that exists.";
            }
        }
    }

    // T:Type, P:Type.Property, M:Type.Method or M:Type.Method(arguments); arguments and nested generics are left to the compiler.
    private static bool Exists(string id)
    {
        var name = id[2..].Split('(')[0];
        if (id[0] == 'T')
        {
            return Find(name) is not null;
        }

        var dot = name.LastIndexOf('.');
        var member = name[(dot + 1)..].Split('`')[0].Replace("#ctor", ".ctor", StringComparison.Ordinal);
        return Find(name[..dot])?.GetMember(member, BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static).Length > 0;
    }

    // The type may lie in the base library, in ASP.NET or in any package: whatever these tests run with.
    private static Type? Find(string name) => Type.GetType(name) ?? ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
        .Select(path => Assembly.Load(AssemblyName.GetAssemblyName(path)).GetType(name))
        .FirstOrDefault(type => type is not null);
}
