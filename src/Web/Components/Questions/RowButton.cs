using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Kevytasiointi.Web.Components.Questions;

/// <summary>The values of the buttons that add a row and take one away.</summary>
public static class RowButton
{
    private const string Adds = "add";
    private const string Removes = "remove";

    /// <summary>The value of the button that adds a row to a question.</summary>
    public static string Add(string key) => $"{Adds}.{key}";

    /// <summary>The value of the button that takes a row away, from 0.</summary>
    public static string Remove(string key, int row) => string.Create(CultureInfo.InvariantCulture, $"{Removes}.{key}.{row}");

    /// <summary>Reads a value: whose row, and which is taken away (none when one is added).</summary>
    public static bool TryRead(string? value, [NotNullWhen(true)] out string? key, out int? removed)
    {
        (key, removed) = (null, null);
        switch (value?.Split('.'))
        {
            case [Adds, var question]:
                key = question;
                break;
            case [Removes, var question, var row] when int.TryParse(row, NumberStyles.None, CultureInfo.InvariantCulture, out var number):
                (key, removed) = (question, number);
                break;
        }

        return key is not null;
    }
}
