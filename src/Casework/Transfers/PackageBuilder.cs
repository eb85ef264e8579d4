using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Kevytasiointi.Casework.Access;
using Kevytasiointi.Casework.Attachments;
using Kevytasiointi.Casework.Data;
using Kevytasiointi.Casework.Documents;
using Kevytasiointi.Casework.Records;
using Kevytasiointi.Casework.Records.Transfers;
using Kevytasiointi.Casework.Sealing;
using Kevytasiointi.Forms.Languages;
using Kevytasiointi.Package.Bagit;
using Microsoft.EntityFrameworkCore;

namespace Kevytasiointi.Casework.Transfers;

/// <summary>
/// Builds the package of a case's content version once, a BagIt 1.0 bag in ZIP (contracts 5), and stores it sealed: whoever downloads it later gets the
/// same bytes. Streams from sealed files to a sealed file in constant memory.
/// </summary>
public sealed class PackageBuilder(CaseworkDb db, AttachmentStore store, AttachmentReader files, Sealer sealer, TimeProvider clock)
{
    /// <summary>The stored package of the case's present version; built now when nobody has asked before.</summary>
    internal async Task<StoredPackage> GetAsync(OpenCase open, CancellationToken cancellation) =>
        await FindAsync(open, cancellation) ?? await BuildAsync(open, cancellation);

    /// <summary>The top folder of the bag and the name of its ZIP.</summary>
    public static string NameOf(OpenCase open) => string.Create(CultureInfo.InvariantCulture, $"{open.Case.Id:D}-v{open.Case.ContentVersion}");

    /// <summary>Where each attachment stands in the bag, by its id.</summary>
    public static IReadOnlyDictionary<Guid, string> AttachmentPaths(OpenCase open) => open.Attachments
        .Select((file, index) => KeyValuePair.Create(file.Id, $"data/attachments/{SafeFileName.For(index + 1, open.NameOf(file))}")).ToDictionary();

    private Task<StoredPackage?> FindAsync(OpenCase open, CancellationToken cancellation) => db.StoredPackages.AsNoTracking()
        .SingleOrDefaultAsync(row => row.CaseId == open.Case.Id && row.ContentVersion == open.Case.ContentVersion, cancellation);

    private async Task<StoredPackage> BuildAsync(OpenCase open, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var key = sealer.NewKey(Ids.New(now));
        await using var pending = store.Create(key.Id);
        long size;
        string sha256;
        await using (var closing = sealer.SealTo(key, "file", pending.Content))
        await using (var hashing = new HashingStream(closing))
        {
            await new BagWriter(NameOf(open), now).WriteAsync(hashing, Payload(open), Info(open), cancellation);
            (size, sha256) = hashing.Finish();
        }

        await pending.KeepAsync(cancellation);
        var built = new StoredPackage
        {
            Id = key.Id,
            CaseId = open.Case.Id,
            ContentVersion = open.Case.ContentVersion,
            Sha256 = sha256,
            Size = size,
            BuiltAt = now,
        };
        db.DataKeys.Add(key);
        db.StoredPackages.Add(built);
        try
        {
            await db.SaveChangesAsync(cancellation);
            return built;
        }
        catch (DbUpdateException fault) when (Database.IsDuplicate(fault))
        {
            db.ChangeTracker.Clear(); // somebody else built it at the same moment: theirs is the package
            store.Delete(key.Id);
            return (await FindAsync(open, cancellation))!;
        }
    }

    private List<BagFile> Payload(OpenCase open)
    {
        var paths = AttachmentPaths(open);
        var language = LanguageCodes.TryParse(open.Offered.Authority.Languages.Split(' ')[0], out var main) ? main : Language.Fi;
        return
        [
            BagFile.FromBytes("data/case.json", CaseJson.Write(open, NewConfirmationCode(), id => paths[id])),
            BagFile.FromBytes("data/case.pdf", CasePapers.CaseDocument(open, language)),
            BagFile.FromBytes("data/messages.json", Encoding.UTF8.GetBytes("[]\n")),
            .. open.Attachments.Select(file => new BagFile(paths[file.Id], stop => files.OpenAsync(file.Id, stop))),
        ];
    }

    private static List<(string Name, string Value)> Info(OpenCase open) =>
    [
        ("Source-Organization", open.Offered.Authority.Name.Fi),
        ("External-Identifier", open.Case.Reference),
        ("External-Description", open.Offered.Form.Name.Fi),
        ("Internal-Sender-Identifier", open.Case.Id.ToString()),
        ("Bag-Software-Agent", "Kevytasiointi"),
    ];

    /// <summary>Proves that the package was opened: it stands nowhere else.</summary>
    private static string NewConfirmationCode() => RandomNumberGenerator.GetString("23456789ABCDEFGHJKMNPQRTUVWXY", 8);
}
