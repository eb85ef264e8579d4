using System.Text;

namespace Kevytasiointi.Forms.Documents;

/// <summary>Turns places in bytes into lines and columns. Places are asked in rising order, so that the whole document is gone through once.</summary>
internal ref struct DocumentPlaces(ReadOnlySpan<byte> utf8)
{
    private readonly ReadOnlySpan<byte> utf8 = utf8;
    private int foundTo;
    private int line = 1;
    private int column = 1;

    /// <summary>The line and the column of a byte, both from 1; a column is a UTF-16 code unit, as editors count.</summary>
    public (int Line, int Column) Of(int at)
    {
        var passed = utf8[foundTo..Math.Clamp(at, foundTo, utf8.Length)];
        foundTo += passed.Length;
        if (passed.LastIndexOf((byte)'\n') is >= 0 and var last)
        {
            (line, column) = (line + passed.Count((byte)'\n'), 1);
            passed = passed[(last + 1)..];
        }

        column += Encoding.UTF8.GetCharCount(passed);
        return (line, column);
    }
}
