using Kevytasiointi.Forms.Definitions;

namespace Kevytasiointi.Casework.Registers;

/// <summary>
/// Where the register's files are: those shipped with the program, and those an operator has approved since, which take their place. Nothing is ever fetched:
/// the service depends on no remote list (R-137).
/// </summary>
/// <param name="Shipped">The program's own folder.</param>
/// <param name="Approved">The instance's folder; need not exist.</param>
public sealed record RegisterFolders(string Shipped, string Approved)
{
    private static readonly Dictionary<AuthorityKind, string> Names = new()
    {
        [AuthorityKind.Municipality] = "municipalities.json",
        [AuthorityKind.WellbeingServicesCounty] = "wellbeing-services-counties.json",
        [AuthorityKind.RescueDepartment] = "rescue-departments.json",
        [AuthorityKind.PoliceDepartment] = "police-departments.json",
        [AuthorityKind.HospitalDistrict] = "hospital-districts.json",
        [AuthorityKind.StateAgency] = "state-agencies.json",
    };

    /// <summary>The name of a kind's file.</summary>
    public static string NameOf(AuthorityKind kind) => Names[kind];

    /// <summary>The register as it is in force.</summary>
    /// <exception cref="InvalidDataException">A file is missing or broken; the message names it and why.</exception>
    public AuthorityRegister Open() => new(Names.Keys.Select(InForce));

    /// <summary>The file of a kind that is in force; the municipalities are those the program is built with (decision 0012).</summary>
    /// <exception cref="InvalidDataException">It is missing or broken.</exception>
    public RegisterDocument InForce(AuthorityKind kind)
    {
        var approved = Path.Combine(Approved, NameOf(kind));
        var path = kind != AuthorityKind.Municipality && File.Exists(approved) ? approved : Path.Combine(Shipped, NameOf(kind));
        var reading = File.Exists(path) ? RegisterDocument.Read(File.ReadAllBytes(path)) : new RegisterReading(null, ["The file is missing."]);
        return reading.Document is { } document && document.Kind == kind
            ? document
            : throw new InvalidDataException($"The register {path} cannot be used. {string.Join(' ', reading.Faults.DefaultIfEmpty($"It is not about the kind {kind}."))}");
    }

    /// <summary>Puts an approved file in force; a reader sees the old one or the new one, never a part.</summary>
    internal void Approve(AuthorityKind kind, ReadOnlySpan<byte> utf8)
    {
        Directory.CreateDirectory(Approved);
        var path = Path.Combine(Approved, NameOf(kind));
        var partial = path + ".new";
        using (var file = new FileStream(partial, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            file.Write(utf8);
            file.Flush(flushToDisk: true);
        }

        File.Move(partial, path, overwrite: true);
    }
}
