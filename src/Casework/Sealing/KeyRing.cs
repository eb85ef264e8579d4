using System.Text;
using System.Xml.Linq;
using Kevytasiointi.Casework.Data;
using Kevytasiointi.Casework.Records.Keys;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kevytasiointi.Casework.Sealing;

/// <summary>The ring of keys behind cookies and forms, as it stands in the database: sealed under a data key of its own.</summary>
public static class KeyRing
{
    /// <summary>The id of the data key that seals it.</summary>
    public static readonly Guid Id = Guid.Parse("00000000-0000-7000-8000-000000000001");

    internal const string SealName = "ring/1";

    internal static DataKey KeyOf(CaseworkDb db) => db.DataKeys.AsNoTracking().SingleOrDefault(row => row.Id == Id)
        ?? throw new InvalidOperationException("The key of the key ring is made at start.");
}

/// <summary>Seals each new key of the ring before it is stored.</summary>
public sealed class SealRingKey(IServiceScopeFactory scopes) : IXmlEncryptor
{
    /// <inheritdoc/>
    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        ArgumentNullException.ThrowIfNull(plaintextElement);
        using var scope = scopes.CreateScope();
        var sealer = scope.ServiceProvider.GetRequiredService<Sealer>();
        var plain = Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting));
        var closed = sealer.Seal(KeyRing.KeyOf(scope.ServiceProvider.GetRequiredService<CaseworkDb>()), KeyRing.SealName, plain);
        return new EncryptedXmlInfo(new XElement("sealed", Convert.ToBase64String(closed)), typeof(OpenRingKey));
    }
}

/// <summary>Opens a key of the ring. The framework makes it by its name, with the services as its only argument.</summary>
public sealed class OpenRingKey(IServiceProvider services) : IXmlDecryptor
{
    /// <inheritdoc/>
    /// <exception cref="SealBrokenException">It was altered.</exception>
    public XElement Decrypt(XElement encryptedElement)
    {
        ArgumentNullException.ThrowIfNull(encryptedElement);
        using var scope = services.CreateScope();
        var sealer = scope.ServiceProvider.GetRequiredService<Sealer>();
        var plain = sealer.Open(KeyRing.KeyOf(scope.ServiceProvider.GetRequiredService<CaseworkDb>()), KeyRing.SealName, Convert.FromBase64String(encryptedElement.Value));
        return XElement.Parse(Encoding.UTF8.GetString(plain));
    }
}
