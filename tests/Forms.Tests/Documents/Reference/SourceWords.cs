using System.Text.RegularExpressions;

namespace Kevytasiointi.Forms.Tests.Documents.Reference;

/// <summary>What the code says of its types and their members in the comments above them: the one place where the form language is described.</summary>
internal sealed partial class SourceWords
{
    private readonly Dictionary<string, string> words = new(StringComparer.Ordinal);

    private SourceWords()
    {
    }

    /// <summary>Reads every file of <c>src/Forms</c>.</summary>
    public static SourceWords Read()
    {
        var found = new SourceWords();
        foreach (var path in Directory.GetFiles(Path.Combine(RepositoryFiles.Root, "src", "Forms"), "*.cs", SearchOption.AllDirectories).Where(path => !Generated().IsMatch(path)).Order(StringComparer.Ordinal))
        {
            found.Add(File.ReadAllText(path).ReplaceLineEndings("\n"));
        }

        return found;
    }

    /// <summary>The words of a type, or of a member of it or of what it derives from; none when there are none.</summary>
    public string? Of(Type type, string? member = null) => Line(type).Concat(type.GetInterfaces())
        .Select(of => words.GetValueOrDefault(member is null ? of.Name : $"{of.Name}.{member}")).FirstOrDefault(said => !string.IsNullOrEmpty(said));

    private static IEnumerable<Type> Line(Type type)
    {
        for (var of = type; of is not null && of != typeof(object); of = of.BaseType)
        {
            yield return of;
        }
    }

    private void Add(string source)
    {
        var type = "";
        foreach (Match match in Described().Matches(source))
        {
            var (comment, name) = (match.Groups["comment"].Value, match.Groups["name"].Value);
            if (match.Groups["type"].Success)
            {
                type = name;
                words.TryAdd(name, Summary(comment));
                foreach (Match parameter in Parameter().Matches(comment))
                {
                    words.TryAdd($"{name}.{parameter.Groups["name"].Value}", Plain(parameter.Groups["words"].Value));
                }
            }
            else
            {
                words.TryAdd($"{type}.{name}", Summary(comment));
            }
        }
    }

    private static string Summary(string comment) => Plain(SummaryPart().Match(comment).Groups[1].Value);

    private static string Plain(string comment)
    {
        var text = Reference().Replace(Slashes().Replace(comment, " "), match => $"`{match.Groups["cref"].Value.Split('.')[^1]}`");
        text = Code().Replace(text, "`$1`");
        return Spaces().Replace(Tag().Replace(text, ""), " ").Trim();
    }

    // A comment, attributes, and the declaration below it.
    [GeneratedRegex(@"(?<comment>(?:^[ ]*///[^\n]*\n)+)(?:[ ]*\[[^\n]*\n)*[ ]*(?:public |internal )?(?:(?:static|sealed|abstract|partial|override|virtual|required|const|readonly) )*(?:(?<type>record struct|record|class|enum|interface) |[\w<>?,\[\] ()]+? )?(?<name>\w+)(?=[\s(;<=:{])",
        RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Described();

    [GeneratedRegex("<param name=\"(?<name>\\w+)\">(?<words>.*?)</param>", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Parameter();

    [GeneratedRegex("<summary>(.*?)</summary>", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex SummaryPart();

    [GeneratedRegex("<see cref=\"(?<cref>[^\"]+)\" ?/>|<paramref name=\"(?<cref>[^\"]+)\" ?/>", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();

    [GeneratedRegex("<c>(.*?)</c>", RegexOptions.CultureInvariant)]
    private static partial Regex Code();

    [GeneratedRegex("</?[a-z]+>", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\n?[ ]*///", RegexOptions.CultureInvariant)]
    private static partial Regex Slashes();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"[\\/](bin|obj)[\\/]", RegexOptions.CultureInvariant)]
    private static partial Regex Generated();
}
