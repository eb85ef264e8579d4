namespace Kevytasiointi.Casework.Sealing;

/// <summary>Keys and data are kept apart, so that a copy or a thief of one has not the other.</summary>
internal static class KeyPlace
{
    /// <summary>Refuses a key folder inside the data folder or around it, links followed.</summary>
    public static void RefuseNesting(KeyStoreSettings settings)
    {
        if (settings.DataFolder is null)
        {
            return;
        }

        var keys = Real(settings.Folder);
        var data = Real(settings.DataFolder);
        if (IsWithin(keys, data) || IsWithin(data, keys))
        {
            throw new KeyStoreException(
                $"The key folder {keys} and the data folder {data} are one inside the other. Set them beside each other: a copy of the data must not hold its keys.");
        }
    }

    private static bool IsWithin(string inner, string outer)
    {
        var way = Path.GetRelativePath(outer, inner);
        return way == "." || (way != ".." && !way.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal) && !Path.IsPathRooted(way));
    }

    private static string Real(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (Path.GetDirectoryName(full) is not { } parent)
        {
            return full;
        }

        var here = Path.Combine(Real(parent), Path.GetFileName(full));
        return new DirectoryInfo(here).LinkTarget is { } target ? Real(Path.GetFullPath(target, Path.GetDirectoryName(here)!)) : here;
    }
}
