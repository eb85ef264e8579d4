using System.Text;

namespace Kevytasiointi.Web.Catalogue;

/// <summary>A table as CSV (RFC 4180) in UTF-8 with a byte order mark, for spreadsheets. No cell can be read as a formula.</summary>
public static class CsvTable
{
    /// <summary>Writes it row by row.</summary>
    public static async Task WriteAsync(Stream stream, IEnumerable<IReadOnlyList<string>> rows, CancellationToken cancellation)
    {
        await using var text = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), bufferSize: 1 << 14, leaveOpen: true);
        foreach (var row in rows)
        {
            await text.WriteAsync((string.Join(',', row.Select(Cell)) + "\r\n").AsMemory(), cancellation);
        }
    }

    /// <summary>A cell in quotes; one that a spreadsheet would reckon (= + - @, tab, line end first) begins with an apostrophe.</summary>
    private static string Cell(string value)
    {
        var safe = value is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n', ..] ? "'" + value : value;
        return '"' + safe.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';
    }
}
