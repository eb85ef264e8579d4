namespace Kevytasiointi.Robot;

/// <summary>How the program ends, for scripts.</summary>
public static class ExitCodes
{
    /// <summary>All is well.</summary>
    public const int Fine = 0;

    /// <summary>Something was found.</summary>
    public const int Found = 1;

    /// <summary>What was asked about could not be read, or the command was not understood.</summary>
    public const int Unreadable = 2;
}
