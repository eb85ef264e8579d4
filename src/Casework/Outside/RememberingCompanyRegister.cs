using System.Collections.Concurrent;

namespace Kevytasiointi.Casework.Outside;

/// <summary>
/// Asks a register about a company once an hour at most, and a register that keeps silent not at all for a while: then nobody waits for it.
/// </summary>
public sealed class RememberingCompanyRegister(ICompanyRegister register, TimeProvider clock) : ICompanyRegister, IDisposable
{
    private const int Most = 1000;
    private const int SilencesInRow = 3;
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(1);
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<string, (CompanyAnswer Answer, DateTimeOffset At)> known = new(StringComparer.Ordinal);
    private readonly Lock silence = new();
    private int silences;
    private DateTimeOffset restsUntil;

    /// <inheritdoc/>
    public bool IsThere => register.IsThere;

    /// <inheritdoc/>
    public async Task<CompanyAnswer> FindAsync(string businessId, CancellationToken cancellation)
    {
        if (known.TryGetValue(businessId, out var found) && clock.GetUtcNow() - found.At < Fresh)
        {
            return found.Answer;
        }

        if (Rests())
        {
            return new CompanyAnswer.Silent();
        }

        var answer = await register.FindAsync(businessId, cancellation);
        Heard(answer is CompanyAnswer.Silent);
        if (answer is not CompanyAnswer.Silent)
        {
            if (known.Count >= Most)
            {
                known.Clear();
            }

            known[businessId] = (answer, clock.GetUtcNow());
        }

        return answer;
    }

    /// <inheritdoc/>
    public void Dispose() => (register as IDisposable)?.Dispose();

    private bool Rests()
    {
        lock (silence)
        {
            return clock.GetUtcNow() < restsUntil;
        }
    }

    private void Heard(bool nothing)
    {
        lock (silence)
        {
            silences = nothing ? silences + 1 : 0;
            if (silences >= SilencesInRow)
            {
                (silences, restsUntil) = (0, clock.GetUtcNow() + Rest);
            }
        }
    }
}
