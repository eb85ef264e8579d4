namespace Kevytasiointi.Casework.Sealing;

/// <summary>
/// The key-encryption keys, in a folder beside, never inside, the data folder, readable by the service's user only (mode 0600). Losing it loses every
/// case; it is backed up apart from the data.
/// </summary>
public sealed class KeyStore
{
}
