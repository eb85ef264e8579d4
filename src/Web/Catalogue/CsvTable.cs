using System.Text;

namespace Kevytasiointi.Web.Catalogue;

/// <summary>A table as CSV (RFC 4180) in UTF-8 with a byte order mark, for spreadsheets. No cell can be read as a formula.</summary>
public static class CsvTable
{
    /// <summary>The bytes.</summary>
    public static byte[] Write(IEnumerable<IReadOnlyList<string>> rows)
    {
        var text = new StringBuilder("\uFEFF");
        foreach (var row in rows)
        {
            text.AppendJoin(',', row.Select(Cell)).Append("\r\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>A cell in quotes; one that a spreadsheet would reckon (= + - @, tab, line end first) begins with an apostrophe.</summary>
    private static string Cell(string value)
    {
        var safe = value is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n', ..] ? "'" + value : value;
        return '"' + safe.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';
    }
}
