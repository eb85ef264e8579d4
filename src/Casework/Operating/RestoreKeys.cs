using System.Security.Cryptography;
using Kevytasiointi.Casework.Access;
using Kevytasiointi.Casework.Audit;
using Kevytasiointi.Casework.Data;
using Kevytasiointi.Casework.Records.Audit;
using Kevytasiointi.Casework.Sealing;
using Microsoft.EntityFrameworkCore;

namespace Kevytasiointi.Casework.Operating;

/// <summary>
/// Puts the files of a key archive back where they are missing. Keys that are there are never overwritten: with a file of the same name and other
/// content, or keys of another instance, nothing is touched.
/// </summary>
public sealed class RestoreKeys(CaseworkDb db, KeyStore keys, AuditTrail audit)
{
    /// <summary>Restores.</summary>
    /// <param name="scope">The operator.</param>
    /// <param name="archive">The archive.</param>
    /// <param name="passphraseFile">The file that holds its passphrase.</param>
    /// <param name="cancellation">Ends the work.</param>
    public async Task<OperatorAnswer> ExecuteAsync(SystemScope scope, string archive, string passphraseFile, CancellationToken cancellation)
    {
        if (!File.Exists(archive))
        {
            return new OperatorAnswer(false, $"There is no archive {archive}.");
        }

        var (passphrase, words) = await Passphrase.ReadAsync(passphraseFile, cancellation);
        if (passphrase is null)
        {
            return new OperatorAnswer(false, words);
        }

        Dictionary<string, byte[]> files;
        try
        {
            files = KeyArchive.Open(await File.ReadAllBytesAsync(archive, cancellation), passphrase);
        }
        catch (KeyArchiveException fault)
        {
            return new OperatorAnswer(false, $"{fault.Message} Nothing was restored.");
        }

        var (restored, refusal) = PutBack(files);
        if (refusal is not null)
        {
            return new OperatorAnswer(false, refusal);
        }

        audit.Add(db, scope, AuditAction.Operate, new AuditSubject(Guid.Empty, Detail: "keys-restore"));
        await db.SaveChangesAsync(cancellation);
        var missing = (await db.DataKeys.Select(row => row.KekId).Distinct().ToListAsync(cancellation)).Except(keys.Ids()).ToList();
        return new OperatorAnswer(missing.Count == 0, string.Join(
            ' ',
            FormattableString.Invariant($"{restored} of {files.Count} files were put back into {keys.Folder.Path}; the others were there already."),
            missing.Count == 0 ? "" : $"The database also needs keys that are neither in the folder nor in this archive: {string.Join(", ", missing)}. Restore a newer archive too.").TrimEnd());
    }

    private (int Restored, string? Refusal) PutBack(Dictionary<string, byte[]> files)
    {
        if (!files.Keys.All(KeyFolder.IsName))
        {
            return (0, "The archive holds names that are no key files. Nothing was restored.");
        }

        using (keys.Folder.Lock())
        {
            var here = keys.Folder.Names().ToDictionary(name => name, name => keys.Folder.Read(name)!);
            var others = files.Where(file => file.Key != CurrentKey.File && here.TryGetValue(file.Key, out var content) && !content.SequenceEqual(file.Value))
                .Select(file => file.Key).ToList();
            if (others.Count > 0 || (here.Count > 0 && !here.Keys.Any(name => name != CurrentKey.File && files.ContainsKey(name))))
            {
                return (0, $"The key folder {keys.Folder.Path} holds other keys than the archive{(others.Count > 0 ? $" ({string.Join(", ", others)})" : "")}. Nothing was restored; point the service at an empty folder or move those keys away.");
            }

            // The mark of the current key comes last, and stays when it is there: it may be newer than the archive.
            var missing = files.Where(file => !here.ContainsKey(file.Key)).OrderBy(file => file.Key == CurrentKey.File).ToList();
            foreach (var (name, content) in missing)
            {
                keys.Folder.Write(name, content);
                CryptographicOperations.ZeroMemory(content);
            }

            return (missing.Count, null);
        }
    }
}
