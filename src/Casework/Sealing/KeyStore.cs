using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Kevytasiointi.Casework.Sealing;

/// <summary>
/// The key-encryption keys, in a folder beside, never inside, the data folder, readable by the service's user only (mode 0600). Losing it loses every
/// case; it is backed up apart from the data. Beside them stand the instance's own key, for finding a person again, and the key that signs closed
/// audit months; neither is rotated with the others. Safe for many threads and for several processes over one folder.
/// </summary>
public sealed class KeyStore : IDisposable
{
    internal const int KeySize = 32;
    private const string Suffix = ".kek";
    private const string Marker = "current";
    private const string Instance = "instance.key";
    private const string Signing = "audit-signing.key";

    private readonly Lock guard = new();
    private readonly Dictionary<string, byte[]> opened = [];
    private readonly KeyStoreSettings settings;

    /// <summary>The keys of a folder. Nothing is read or made before it is needed.</summary>
    public KeyStore(KeyStoreSettings settings)
    {
        this.settings = settings;
        Folder = new KeyFolder(settings.Folder);
    }

    internal KeyFolder Folder { get; }

    /// <summary>
    /// Makes the first keys where there are none and nothing has been sealed yet; otherwise checks that they are here and closed to others. Called once
    /// at start, before anything is sealed or opened.
    /// </summary>
    /// <param name="databaseHasKeys">Whether the database holds data keys, so that something is sealed already.</param>
    /// <exception cref="KeyStoreException">Keys are missing though data exist, the folder is inside the data folder or around it, or it is open to others.</exception>
    public void EnsureReady(bool databaseHasKeys)
    {
        KeyPlace.RefuseNesting(settings);
        if (ReadMarker() is null)
        {
            if (databaseHasKeys)
            {
                throw new KeyStoreException(
                    $"The database holds sealed data, but the key folder {Folder.Path} does not hold its keys. Put the folder back or restore it from its backup (keys restore); new keys would not open what is there.");
            }

            MakeFirst();
        }

        Folder.Prepare();
        _ = Key(Current());
        foreach (var id in Ids())
        {
            _ = Key(id);
        }

        _ = InstanceKey();
    }

    /// <summary>Forgets the keys held in memory.</summary>
    public void Dispose()
    {
        lock (guard)
        {
            foreach (var key in opened.Values)
            {
                CryptographicOperations.ZeroMemory(key);
            }

            opened.Clear();
        }
    }

    /// <summary>The id of the key that wraps from now on. Read anew each time: another process may have rotated.</summary>
    internal string Current() => ReadMarker()?.Id ?? throw Missing(Marker);

    /// <summary>Since when the current key has been current, or null for the first one.</summary>
    internal DateTimeOffset? CurrentSince() => ReadMarker()?.Since;

    /// <summary>The ids of every key-encryption key in the folder.</summary>
    internal IReadOnlyList<string> Ids() => [.. Folder.Names().Where(name => name.EndsWith(Suffix, StringComparison.Ordinal)).Select(name => name[..^Suffix.Length])];

    /// <summary>A key-encryption key. Do not change or keep it.</summary>
    /// <exception cref="KeyStoreException">It is not in the folder.</exception>
    internal byte[] Key(string id) => Held(id + Suffix);

    /// <summary>The instance's own key. Do not change or keep it.</summary>
    internal byte[] InstanceKey() => Held(Instance);

    /// <summary>Makes a new key-encryption key and lets it wrap from now on. Older ones stay, to open.</summary>
    internal string Rotate(DateTimeOffset now)
    {
        using (Folder.Lock())
        {
            var id = NewKek();
            Folder.Write(Marker, Encoding.ASCII.GetBytes($"{id}\n{now.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)}\n"));
            return id;
        }
    }

    /// <summary>Destroys a key-encryption key that nothing is wrapped by any more.</summary>
    internal void Destroy(string id)
    {
        using (Folder.Lock())
        {
            if (id == Current())
            {
                throw new InvalidOperationException("The current key wraps what is sealed next.");
            }

            Folder.Delete(id + Suffix);
        }

        lock (guard)
        {
            if (opened.Remove(id + Suffix, out var key))
            {
                CryptographicOperations.ZeroMemory(key);
            }
        }
    }

    /// <summary>The key that signs closed audit months (ECDSA P-256), made when missing. The caller disposes it.</summary>
    internal ECDsa SigningKey()
    {
        if (Folder.Read(Signing) is null)
        {
            using (Folder.Lock())
            {
                if (Folder.Read(Signing) is null)
                {
                    using var made = ECDsa.Create(ECCurve.NamedCurves.nistP256);
                    var secret = made.ExportPkcs8PrivateKey();
                    Folder.Write(Signing, secret);
                    CryptographicOperations.ZeroMemory(secret);
                }
            }
        }

        var read = Folder.Read(Signing) ?? throw Missing(Signing);
        var key = ECDsa.Create();
        key.ImportPkcs8PrivateKey(read, out _);
        CryptographicOperations.ZeroMemory(read);
        return key;
    }

    /// <summary>The marker comes last: a first start that was cut short begins again.</summary>
    private void MakeFirst()
    {
        using (Folder.Lock())
        {
            if (ReadMarker() is not null)
            {
                return; // another process was first
            }

            if (Folder.Read(Instance) is null)
            {
                NewKey(Instance);
            }

            Folder.Write(Marker, Encoding.ASCII.GetBytes(NewKek() + "\n"));
        }
    }

    private string NewKek()
    {
        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));
        NewKey(id + Suffix);
        return id;
    }

    private void NewKey(string name)
    {
        var key = RandomNumberGenerator.GetBytes(KeySize);
        Folder.Write(name, key);
        CryptographicOperations.ZeroMemory(key);
    }

    private byte[] Held(string name)
    {
        lock (guard)
        {
            if (!opened.TryGetValue(name, out var key))
            {
                key = Folder.Read(name) ?? throw Missing(name);
                if (key.Length != KeySize)
                {
                    throw new KeyStoreException($"The key file {name} in {Folder.Path} is damaged: it has {key.Length} bytes, not {KeySize}. Restore it from its backup (keys restore).");
                }

                opened.Add(name, key);
            }

            return key;
        }
    }

    private (string Id, DateTimeOffset? Since)? ReadMarker()
    {
        if (Folder.Read(Marker) is not { } content)
        {
            return null;
        }

        var lines = Encoding.ASCII.GetString(content).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return lines switch
        {
            [var id] => (id, null),
            [var id, var since] when DateTimeOffset.TryParseExact(since, "O", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) => (id, time),
            _ => throw new KeyStoreException($"The file {Marker} in {Folder.Path} is damaged. Restore it from its backup (keys restore)."),
        };
    }

    private KeyStoreException Missing(string name) =>
        new($"The key file {name} is not in the key folder {Folder.Path}. Put it back or restore it from its backup (keys restore).");
}
