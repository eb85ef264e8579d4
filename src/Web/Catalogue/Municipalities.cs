using System.Text.Json;
using Kevytasiointi.Forms.Languages;

namespace Kevytasiointi.Web.Catalogue;

/// <summary>The municipalities of today by their three-digit codes, from <c>registers/municipalities.json</c> (Statistics Finland).</summary>
public static class Municipalities
{
    private static readonly Lazy<IReadOnlyList<Municipality>> Register = new(Read);

    /// <summary>Every municipality.</summary>
    public static IReadOnlyList<Municipality> All => Register.Value;

    /// <summary>The municipality with this code or this Finnish or Swedish name, whatever the case; or none.</summary>
    public static Municipality? Find(string? codeOrName)
    {
        var asked = codeOrName?.Trim() ?? "";
        return All.FirstOrDefault(each => each.Code == asked)
            ?? All.FirstOrDefault(each => each.Name.Fi.Equals(asked, StringComparison.OrdinalIgnoreCase) || each.Name.Sv.Equals(asked, StringComparison.OrdinalIgnoreCase));
    }

    private static IReadOnlyList<Municipality> Read()
    {
        using var file = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "registers", "municipalities.json")));
        return [.. file.RootElement.GetProperty("municipalities").EnumerateArray().Select(row =>
        {
            var name = row.GetProperty("name");
            var fi = name.GetProperty("fi").GetString()!;
            return new Municipality(row.GetProperty("code").GetString()!, new LocalisedText(fi, name.GetProperty("sv").GetString()!, fi));
        })];
    }
}

/// <summary>A municipality.</summary>
/// <param name="Code">Its three-digit code.</param>
/// <param name="Name">Its name; in English the Finnish one.</param>
public sealed record Municipality(string Code, LocalisedText Name);
