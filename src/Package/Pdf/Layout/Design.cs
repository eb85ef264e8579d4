using Kevytasiointi.Package.Pdf.Fonts;

namespace Kevytasiointi.Package.Pdf.Layout;

/// <summary>
/// The look of every document in one place: A4, near-black on white, a scale of 1.25 from 10 points, thin rules, room around few things.
/// Grey text keeps a contrast of 7:1 (WCAG AAA). All measures in points.
/// </summary>
internal static class Design
{
    public const double PageWidth = 595.28;
    public const double PageHeight = 841.89;
    public const double Left = 62;
    public const double Right = PageWidth - 62;
    public const double Width = Right - Left;
    public const double Top = PageHeight - 60;
    public const double Bottom = 78;
    public const double FooterRule = 56;
    public const double FooterText = 52;

    /// <summary>The widest a paragraph is set: some 75 characters, easy for the eye to find the next line.</summary>
    public const double Measure = 390;

    public const double LabelWidth = 148;
    public const double Gutter = 18;
    public const double RowPadding = 4.5;
    public const double HairRule = 0.4;
    public const double StrongRule = 0.9;

    public static readonly Ink Black = new(0.11);
    public static readonly Ink Grey = new(0.34);
    public static readonly Ink Hair = new(0.78);

    public static readonly TextStyle Body = new(Typeface.Regular, 10, 14.5, Black);
    public static readonly TextStyle Strong = new(Typeface.Bold, 10, 14.5, Black);
    public static readonly TextStyle Lead = new(Typeface.Regular, 12.5, 18, Black);
    public static readonly TextStyle Small = new(Typeface.Regular, 8.5, 12, Grey);
    public static readonly TextStyle Label = new(Typeface.Regular, 9, 14.5, Grey) { Baseline = Body.Baseline };
    public static readonly TextStyle ColumnHead = new(Typeface.Bold, 9, 13, Black);
    public static readonly TextStyle Highlight = new(Typeface.Bold, 19.5, 26, Black);
    public static readonly TextStyle Marking = new(Typeface.Bold, 9, 12, Black);

    /// <summary>The lines of places to write in: light enough to write over, dark enough to copy.</summary>
    public static readonly Ink Form = new(0.45);

    public static readonly TextStyle CellLabel = new(Typeface.Regular, 7.5, 9.5, Grey);

    private static readonly TextStyle[] Headings =
    [
        new(Typeface.Bold, 19.5, 25, Black),
        new(Typeface.Bold, 12.5, 17, Black),
        new(Typeface.Bold, 10, 14.5, Black),
    ];

    private static readonly (double Above, double Below)[] HeadingSpace = [(20, 10), (24, 6), (16, 4)];

    public static TextStyle Heading(int level) => Headings[level - 1];

    public static (double Above, double Below) SpaceAround(int level) => HeadingSpace[level - 1];
}
