using System.Security.Cryptography;

namespace Kevytasiointi.Casework.Sealing;

/// <summary>
/// The key-encryption keys, in a folder beside, never inside, the data folder, readable by the service's user only (mode 0600). Losing it loses every
/// case; it is backed up apart from the data. Beside them stands the instance's own key, for finding a person again, which is not rotated with them.
/// Safe for many threads and for several processes over one folder.
/// </summary>
public sealed class KeyStore : IDisposable
{
    internal const int KeySize = 32;
    private const string Suffix = ".kek";
    private const string Instance = "instance.key";

    private readonly Lock guard = new();
    private readonly Dictionary<string, byte[]> opened = [];
    private readonly KeyStoreSettings settings;
    private bool disposed;

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
        if (CurrentKey.Read(Folder) is null)
        {
            if (databaseHasKeys)
            {
                throw new KeyStoreException(
                    $"The database holds sealed data, but the key folder {Folder.Path} does not hold its keys. Put the folder back or restore it from its backup (keys restore); new keys would not open what is there.");
            }

            MakeFirst();
        }

        Folder.Prepare();
        Require(Current());
        foreach (var id in Ids())
        {
            Require(id);
        }

        Copy(Instance, stackalloc byte[KeySize]);
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
            disposed = true;
        }
    }

    /// <summary>The id of the key that wraps from now on. Read anew each time: another process may have rotated.</summary>
    internal string Current() => CurrentMark().Id;

    /// <summary>The current key's id, since when, and whether its rotation is finished.</summary>
    internal CurrentKey CurrentMark() => CurrentKey.Read(Folder) ?? throw Missing(CurrentKey.File);

    /// <summary>The ids of every key-encryption key in the folder.</summary>
    internal IReadOnlyList<string> Ids() => [.. Folder.Names().Where(name => name.EndsWith(Suffix, StringComparison.Ordinal)).Select(name => name[..^Suffix.Length])];

    /// <summary>
    /// A key-encryption key, copied for one use; the caller zeroes it. A copy, because a key that another thread could zero meanwhile would wrap by
    /// nothing.
    /// </summary>
    /// <exception cref="KeyStoreException">It is not in the folder.</exception>
    internal void CopyKey(string id, Span<byte> key) => Copy(id + Suffix, key);

    /// <summary>The instance's own key, copied for one use; the caller zeroes it.</summary>
    internal void CopyInstanceKey(Span<byte> key) => Copy(Instance, key);

    /// <summary>Says, by a fault that names it, when a key-encryption key is not here.</summary>
    internal void Require(string id) => Copy(id + Suffix, stackalloc byte[KeySize]);

    /// <summary>Makes a new key-encryption key and lets it wrap from now on. Older ones stay, to open.</summary>
    internal string Rotate(DateTimeOffset now)
    {
        using (Folder.Lock())
        {
            var id = NewKek();
            new CurrentKey(id, now, Settled: false).Write(Folder);
            return id;
        }
    }

    /// <summary>Notes that what was wrapped by older keys has been wrapped anew by this one.</summary>
    internal void Settle(string id)
    {
        using (Folder.Lock())
        {
            if (CurrentMark() is { Settled: false } mark && mark.Id == id)
            {
                (mark with { Settled = true }).Write(Folder);
            }
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

    /// <summary>The marker comes last: a first start that was cut short begins again.</summary>
    private void MakeFirst()
    {
        using (Folder.Lock())
        {
            if (CurrentKey.Read(Folder) is not null)
            {
                return; // another process was first
            }

            if (Folder.Read(Instance) is null)
            {
                NewKey(Instance);
            }

            new CurrentKey(NewKek(), Since: null, Settled: true).Write(Folder);
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

    private void Copy(string name, Span<byte> copy)
    {
        lock (guard)
        {
            ObjectDisposedException.ThrowIf(disposed, this);
            if (!opened.TryGetValue(name, out var key))
            {
                key = Folder.Read(name) ?? throw Missing(name);
                if (key.Length != KeySize)
                {
                    throw new KeyStoreException($"The key file {name} in {Folder.Path} is damaged: it has {key.Length} bytes, not {KeySize}. Restore it from its backup (keys restore).");
                }

                opened.Add(name, key);
            }

            key.CopyTo(copy);
        }
    }

    private KeyStoreException Missing(string name) =>
        new($"The key file {name} is not in the key folder {Folder.Path}. Put it back or restore it from its backup (keys restore).");
}
