namespace Kevytasiointi.Browser.Tests.Visits;

/// <summary>Who visits, and with what: the width of the window in CSS pixels, whether scripts run, and the language asked for (fi, sv or en).</summary>
public sealed record Visitor(int Width = 1280, bool Script = true, string Language = "fi")
{
    /// <summary>A desktop window and the narrowest that must work: 320 px, which is also 400 % zoom of the former.</summary>
    public static IReadOnlyList<int> Widths { get; } = [1280, 320];

    /// <summary>The height that goes with a width, in CSS pixels.</summary>
    public static int HeightAt(int width) => width == 320 ? 640 : 900;
}
