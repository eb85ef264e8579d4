using System.Text.RegularExpressions;

namespace Kevytasiointi.HouseRules.Tests.Documents;

/// <summary>A document that names a path of the house tells the truth: the path is there.</summary>
public static partial class PathRule
{
    private static readonly string[] Documents = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "GLOSSARY.md"];
    private static readonly string[] TopFolders = ["src", "tests", "docs", "procedures", "registers", "bench", ".ci"];

    /// <summary>The documents at the root and under <c>docs</c>.</summary>
    public static IEnumerable<HouseFile> Of(IEnumerable<HouseFile> files) =>
        files.Where(file => Documents.Contains(file.Path) || (file.IsIn("docs") && file.IsKind(".md")));

    /// <summary>Paths named between backticks, and links, that lead nowhere.</summary>
    /// <param name="documents">The documents to read.</param>
    /// <param name="exists">Whether a path from the root is there, as a file or as a folder.</param>
    public static IEnumerable<string> Violations(IEnumerable<HouseFile> documents, Func<string, bool> exists) =>
        from document in documents
        from path in Named(document).Concat(Linked(document))
        where !exists(path)
        select $"{document.Path} names {path}, which is not there.";

    private static IEnumerable<string> Named(HouseFile document) =>
        from quoted in Quoted().Matches(document.Text)
        from word in quoted.Groups[1].Value.Split(' ')
        let path = word.TrimEnd('/', ',', ';')
        where (TopFolders.Contains(path.Split('/')[0]) && path.Contains('/', StringComparison.Ordinal)) || RootFile().IsMatch(path)
        where !Pattern().IsMatch(path)
        select path;

    private static IEnumerable<string> Linked(HouseFile document) =>
        from link in Link().Matches(document.Text)
        let target = link.Groups[1].Value.Split('#')[0]
        where target.Length > 0 && !target.Contains("://", StringComparison.Ordinal) && !target.StartsWith("mailto:", StringComparison.Ordinal)
        select Path.GetRelativePath(House.Root, Path.GetFullPath(Path.Combine(House.Root, Path.GetDirectoryName(document.Path) ?? "", target)));

    [GeneratedRegex("`([^`\n]+)`", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\]\(([^)\s]+)\)", RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    // A file at the root is known by its capital letter: Directory.Build.props, LICENSE.md. Others may be names of files anywhere.
    [GeneratedRegex(@"^[A-Z][\w.]*\.(md|props|slnx|txt)$", RegexOptions.CultureInvariant)]
    private static partial Regex RootFile();

    [GeneratedRegex(@"[<>{}*…]|\.\.\.", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
