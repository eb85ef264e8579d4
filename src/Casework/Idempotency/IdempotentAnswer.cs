namespace Kevytasiointi.Casework.Idempotency;

/// <summary>What an effect answers.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Json">The body as JSON: identifiers, states and times only, for it is kept 30 days in clear.</param>
public sealed record EffectAnswer(int Status, string Json);

/// <summary>What came of a request that may be a repeat.</summary>
public abstract record IdempotentAnswer
{
    /// <summary>The effect's answer: made now, or by the same request before (<paramref name="Replayed"/>: nothing was done again).</summary>
    public sealed record Answered(int Status, string Json, bool Replayed) : IdempotentAnswer;

    /// <summary>The same request is being answered at this moment: 409 <c>in_progress</c>. Nothing was done.</summary>
    public sealed record InProgress : IdempotentAnswer;

    /// <summary>The key was used with another body: 422 <c>key_reused</c>. Nothing was done.</summary>
    public sealed record KeyReused : IdempotentAnswer;
}
