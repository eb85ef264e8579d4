using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Kevytasiointi.Casework.Records.Audit;
using Kevytasiointi.Casework.Sealing;
using Kevytasiointi.Forms.Answers;

namespace Kevytasiointi.Casework.Audit;

/// <summary>
/// Signs closed audit months: ECDSA P-256 over SHA-256 of the canonical JSON of authority, month, count and head. The key stands in the key store,
/// made when first needed, so that the database alone cannot make a signature.
/// </summary>
internal sealed class MonthSignature(KeyStore keys)
{
    private const string Name = "audit-signing.key";

    public byte[] Sign(AuditMonth month)
    {
        using var key = Read() ?? Make();
        return key.SignData(Content(month), HashAlgorithmName.SHA256);
    }

    /// <summary>Whether a month's signature is right; null when the key that could tell is not here.</summary>
    public bool? IsRight(AuditMonth month)
    {
        using var key = Read();
        return key?.VerifyData(Content(month), month.Signature ?? [], HashAlgorithmName.SHA256);
    }

    private static byte[] Content(AuditMonth month) => CanonicalJson.Write(new JsonObject
    {
        ["authority"] = month.AuthorityId.ToString("D", CultureInfo.InvariantCulture),
        ["count"] = month.Count,
        ["head"] = Convert.ToHexStringLower(month.Head),
        ["month"] = month.Month,
    });

    private ECDsa Make()
    {
        using (keys.Folder.Lock())
        {
            if (Read() is { } another)
            {
                return another; // another node was first
            }

            var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            var secret = key.ExportPkcs8PrivateKey();
            keys.Folder.Write(Name, secret);
            CryptographicOperations.ZeroMemory(secret);
            return key;
        }
    }

    private ECDsa? Read()
    {
        if (keys.Folder.Read(Name) is not { } secret)
        {
            return null;
        }

        var key = ECDsa.Create();
        try
        {
            key.ImportPkcs8PrivateKey(secret, out _);
            return key;
        }
        catch (CryptographicException fault)
        {
            key.Dispose();
            throw new KeyStoreException($"The key file {Name} in {keys.Folder.Path} is damaged. Restore it from its backup (keys restore).", fault);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(secret);
        }
    }
}
