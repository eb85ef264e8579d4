using System.Globalization;

namespace Kevytasiointi.Simulators.Demo;

/// <summary>How many of the demo's cases have been filed, kept in a file of the data folder: a demo stopped in its first seconds goes on later.</summary>
public sealed class DemoProgress(string path)
{
    /// <summary>How many; none where nothing is kept.</summary>
    public int? Done
    {
        get => File.Exists(path) && int.TryParse(File.ReadAllText(path), NumberStyles.None, CultureInfo.InvariantCulture, out var done) ? done : null;
        set
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, value?.ToString(CultureInfo.InvariantCulture));
        }
    }
}
