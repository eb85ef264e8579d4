namespace Kevytasiointi.Casework.Sealing;

/// <summary>Sealed bytes do not open: altered, cut, or sealed as something else.</summary>
public sealed class SealBrokenException(string message) : Exception(message);
