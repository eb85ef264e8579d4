namespace Kevytasiointi.Casework.Operating;

/// <summary>What an operator's command did.</summary>
/// <param name="Done">Whether what was asked is done; the command's exit code.</param>
/// <param name="Words">What was done, or why not and what to do, in English.</param>
public sealed record OperatorAnswer(bool Done, string Words);
