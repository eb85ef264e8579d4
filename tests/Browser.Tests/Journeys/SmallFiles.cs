using Microsoft.Playwright;

namespace Kevytasiointi.Browser.Tests.Journeys;

/// <summary>Small files to attach, each what its name says.</summary>
public static class SmallFiles
{
    private const string Dot = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";

    /// <summary>A file of the kind that its name ends with.</summary>
    public static FilePayload Named(string name) => Path.GetExtension(name) switch
    {
        ".pdf" => Pdf(name),
        ".png" => Png(name),
        _ => throw new ArgumentException($"There is no small file to be called {name}.", nameof(name)),
    };

    /// <summary>A PDF without pages.</summary>
    public static FilePayload Pdf(string name) => new()
    {
        Name = name,
        MimeType = "application/pdf",
        Buffer = "%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"u8.ToArray(),
    };

    /// <summary>A picture of one dot.</summary>
    public static FilePayload Png(string name) => new() { Name = name, MimeType = "image/png", Buffer = Convert.FromBase64String(Dot) };
}
