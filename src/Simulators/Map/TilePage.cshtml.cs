using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kevytasiointi.Simulators.Map;

/// <summary>
/// A made-up picture of the map: squares with the coordinates of their north-western corner, so that a map can be seen and tried without a net.
/// </summary>
[AllowAnonymous]
public sealed class TilePage : PageModel
{
    private const int Side = 256;
    private const int Square = 64;

    /// <summary>Draws it.</summary>
    /// <param name="z">The level: the world is 2^z pictures wide.</param>
    /// <param name="x">From the west.</param>
    /// <param name="y">From the north.</param>
    public IActionResult OnGet(int z, int x, int y)
    {
        var across = Math.Pow(2, z);
        var longitude = (360 * x / across) - 180;
        var latitude = Math.Atan(Math.Sinh(Math.PI * (1 - (2 * y / across)))) * 180 / Math.PI;
        var lines = string.Concat(Enumerable.Range(1, (Side / Square) - 1).Select(line => $"M{line * Square} 0V{Side}M0 {line * Square}H{Side}"));
        var svg = string.Create(CultureInfo.InvariantCulture, $"""
            <svg xmlns="http://www.w3.org/2000/svg" width="{Side}" height="{Side}" viewBox="0 0 {Side} {Side}">
            <rect width="{Side}" height="{Side}" fill="{((x + y) % 2 == 0 ? "#eef2e6" : "#e6ecdc")}"/>
            <path d="{lines}" stroke="#cfd8c0"/><path d="M0 0H{Side}M0 0V{Side}" stroke="#7f8f6a" stroke-width="2"/>
            <g font-family="sans-serif" font-size="15" fill="#3c4a2b"><text x="8" y="22">{latitude:0.0000}</text><text x="8" y="42">{longitude:0.0000}</text>
            <text x="8" y="244" font-size="12">demo {z}/{x}/{y}</text></g>
            </svg>
            """);
        Response.Headers.CacheControl = "max-age=3600";
        return File(Encoding.UTF8.GetBytes(svg), "image/svg+xml");
    }
}
