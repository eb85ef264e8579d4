namespace Kevytasiointi.Casework.Sealing;

/// <summary>The key store is not as it must be. The message is for the operator: what is wrong, where, and what to do.</summary>
public sealed class KeyStoreException(string message, Exception? cause = null) : Exception(message, cause);
