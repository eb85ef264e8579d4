namespace Kevytasiointi.Package.Pdf.Fonts;

/// <summary>
/// The two faces documents are set in: DejaVu Sans Condensed, regular and bold (licence beside the files). It has Finnish, Swedish
/// and every Sámi letter, Cyrillic and Greek, and its condensed cut keeps long compounds on the line. Read once per process.
/// </summary>
internal sealed class Typeface
{
    private static readonly Lazy<Typeface> LazyRegular = new(() => Read("DejaVuSansCondensed"));
    private static readonly Lazy<Typeface> LazyBold = new(() => Read("DejaVuSansCondensed-Bold"));

    private Typeface(string name, TrueTypeFont font) => (Name, Font) = (name, font);

    public static Typeface Regular => LazyRegular.Value;

    public static Typeface Bold => LazyBold.Value;

    /// <summary>The PostScript name.</summary>
    public string Name { get; }

    public TrueTypeFont Font { get; }

    private static Typeface Read(string name)
    {
        using var resource = typeof(Typeface).Assembly.GetManifestResourceStream(name + ".ttf")
            ?? throw new InvalidOperationException($"The font {name} is not in the assembly.");
        var bytes = new byte[resource.Length];
        resource.ReadExactly(bytes);
        return new Typeface(name, new TrueTypeFont(bytes));
    }
}
