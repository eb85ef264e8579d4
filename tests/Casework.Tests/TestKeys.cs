using Kevytasiointi.Casework.Sealing;

namespace Kevytasiointi.Casework.Tests;

/// <summary>A key store in a folder of one test, ready for use; both go with the test.</summary>
public sealed class TestKeys : IDisposable
{
    private readonly string parent = Directory.CreateTempSubdirectory("kevytasiointi-keys-").FullName;

    /// <summary>A folder with its first keys.</summary>
    public TestKeys()
    {
        Store = Again();
        Store.EnsureReady(databaseHasKeys: false);
        Sealer = new Sealer(Store);
    }

    /// <summary>The folder.</summary>
    public string Folder => Path.Combine(parent, "keys");

    /// <summary>The keys.</summary>
    public KeyStore Store { get; }

    /// <summary>A sealer with them.</summary>
    public Sealer Sealer { get; }

    /// <summary>The same folder as another process sees it.</summary>
    public KeyStore Again() => new(new KeyStoreSettings { Folder = Folder });

    /// <inheritdoc/>
    public void Dispose()
    {
        Store.Dispose();
        Directory.Delete(parent, recursive: true);
    }
}
