using System.Security.Cryptography;
using Kevytasiointi.Casework.Access;
using Kevytasiointi.Casework.Attachments;
using Kevytasiointi.Casework.Audit;
using Kevytasiointi.Casework.Data;
using Kevytasiointi.Casework.Records.Audit;
using Kevytasiointi.Casework.Sealing;

namespace Kevytasiointi.Casework.Operating;

/// <summary>Writes the whole key folder into one archive sealed by a passphrase. Keep it apart from the backups of the data: together they open everything.</summary>
public sealed class BackUpKeys(CaseworkDb db, KeyStore keys, AuditTrail audit)
{
    /// <summary>Backs up.</summary>
    /// <param name="scope">The operator.</param>
    /// <param name="archive">The file to write; it must not be there yet.</param>
    /// <param name="passphraseFile">The file that holds the passphrase.</param>
    /// <param name="cancellation">Ends the work.</param>
    public async Task<OperatorAnswer> ExecuteAsync(SystemScope scope, string archive, string passphraseFile, CancellationToken cancellation)
    {
        if (File.Exists(archive))
        {
            return new OperatorAnswer(false, $"The file {archive} is there already; an archive never overwrites another. Give another name.");
        }

        var (passphrase, words) = await Passphrase.ReadAsync(passphraseFile, cancellation);
        if (passphrase is null)
        {
            return new OperatorAnswer(false, words);
        }

        var files = Gather();
        if (files.Count == 0)
        {
            return new OperatorAnswer(false, $"The key folder {keys.Folder.Path} holds no keys.");
        }

        var content = KeyArchive.Close(files, passphrase);
        audit.Add(db, scope, AuditAction.Operate, new AuditSubject(Guid.Empty, Detail: "keys-back-up"));
        await db.SaveChangesAsync(cancellation); // before the archive is there: no copy of the keys is made unseen
        Write(archive, content);
        foreach (var file in files.Values)
        {
            CryptographicOperations.ZeroMemory(file);
        }

        return new OperatorAnswer(true, FormattableString.Invariant(
            $"{files.Count} files of the key folder are in {archive}. Keep it apart from the backups of the data, and the passphrase apart from both. Try it: keys restore into an empty folder."));
    }

    private Dictionary<string, byte[]> Gather()
    {
        using (keys.Folder.Lock())
        {
            return keys.Folder.Names().ToDictionary(name => name, name => keys.Folder.Read(name)!);
        }
    }

    private static void Write(string archive, byte[] content)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        var folder = Path.GetDirectoryName(Path.GetFullPath(archive))!;
        Directory.CreateDirectory(folder);
        var temporary = archive + ".part";
        File.Delete(temporary);
        using (var stream = new FileStream(temporary, options))
        {
            stream.Write(content);
            stream.Flush(flushToDisk: true);
        }

        File.Move(temporary, archive, overwrite: false);
        DurableFolder.Flush(folder);
    }
}
