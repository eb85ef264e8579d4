using Kevytasiointi.Casework.Data;
using Kevytasiointi.Casework.Records.Idempotency;
using Microsoft.EntityFrameworkCore;

namespace Kevytasiointi.Casework.Idempotency;

/// <summary>
/// Does what a request asks once, however often it comes (contracts.md 4). The answer is stored in the effect's own transaction: a process that dies
/// before the commit leaves neither, after it both.
/// </summary>
public sealed class IdempotentAnswers(CaseworkDb db, TimeProvider clock)
{
    /// <summary>Runs an effect once, or tells its old answer.</summary>
    /// <param name="request">The request.</param>
    /// <param name="effect">
    /// The effect: an act on the same unit of work that saves but begins no transaction of its own. What it saved is kept unless it throws or
    /// answers 5xx.
    /// </param>
    /// <param name="cancellation">Ends the work before it is committed.</param>
    public async Task<IdempotentAnswer> AnswerAsync(
        IdempotentRequest request, Func<CancellationToken, Task<EffectAnswer>> effect, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var held = await db.TryLockAsync($"idempotency\n{request.Client}\n{request.Target}\n{request.Key}", cancellation);
        if (await FindAsync(request, cancellation) is { } row)
        {
            return row.BodySha256 == request.BodySha256
                ? new IdempotentAnswer.Answered(row.Status, row.Answer, Replayed: true)
                : new IdempotentAnswer.KeyReused();
        }

        if (!held)
        {
            return new IdempotentAnswer.InProgress();
        }

        try
        {
            var answer = await effect(cancellation);
            if (answer.Status < 500)
            {
                await StoreAsync(request, answer, cancellation);
                await transaction.CommitAsync(cancellation);
            }

            return new IdempotentAnswer.Answered(answer.Status, answer.Json, Replayed: false);
        }
        finally
        {
            db.ChangeTracker.Clear(); // after a rollback the unit of work must not think it saved
        }
    }

    private Task<IdempotencyRow?> FindAsync(IdempotentRequest request, CancellationToken cancellation) => db.IdempotencyRows.AsNoTracking()
        .SingleOrDefaultAsync(row => row.Client == request.Client && row.Target == request.Target && row.Key == request.Key, cancellation);

    /// <summary>Who may not, cannot find or asks too often today may tomorrow: those answers are not kept.</summary>
    private async Task StoreAsync(IdempotentRequest request, EffectAnswer answer, CancellationToken cancellation)
    {
        if (answer.Status is 401 or 403 or 404 or 429)
        {
            return;
        }

        db.IdempotencyRows.Add(new IdempotencyRow
        {
            Client = request.Client,
            Target = request.Target,
            Key = request.Key,
            BodySha256 = request.BodySha256,
            Status = answer.Status,
            Answer = answer.Json,
            CreatedAt = clock.GetUtcNow(),
        });
        await db.SaveChangesAsync(cancellation);
    }
}
