using System.Diagnostics.CodeAnalysis;

namespace Kevytasiointi.Web.Components.Questions;

/// <summary>The values of the buttons that ask a register about a company.</summary>
public static class CompanyButton
{
    private const string Finds = "find";
    private const string Replaces = "replace";

    /// <summary>Fills what is empty with what the register tells.</summary>
    public static string Find(string key) => $"{Finds}.{key}";

    /// <summary>Puts what the register tells in place of what was typed.</summary>
    public static string Replace(string key) => $"{Replaces}.{key}";

    /// <summary>Reads a value: the key of the question, and whether what was typed gives way.</summary>
    public static bool TryRead(string? value, [NotNullWhen(true)] out string? key, out bool replaces)
    {
        (key, replaces) = value?.Split('.', 2) switch
        {
            [Finds, var question] => (question, false),
            [Replaces, var question] => (question, true),
            _ => ((string?)null, false),
        };
        return key is not null;
    }
}
