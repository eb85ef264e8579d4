using Microsoft.Playwright;

namespace Kevytasiointi.Browser.Tests.Checks;

/// <summary>Pictures of pages, to be looked at; they lie in <c>.test/pictures</c>, which git does not keep.</summary>
public static class Pictures
{
    private static readonly string Folder = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../../../../.test/pictures"));

    /// <summary>Takes a picture of the whole page, also of what is below the window.</summary>
    /// <param name="page">The page.</param>
    /// <param name="name">Name of the picture without ending, such as <c>desk-list-fi-320</c>; an older one of that name is replaced.</param>
    /// <returns>The picture, as PNG.</returns>
    public static Task<byte[]> TakeAsync(IPage page, string name) =>
        page.ScreenshotAsync(new() { Path = Path.Combine(Folder, name + ".png"), FullPage = true });
}
