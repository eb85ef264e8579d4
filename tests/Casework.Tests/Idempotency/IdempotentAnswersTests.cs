using Kevytasiointi.Casework.Data;
using Kevytasiointi.Casework.Idempotency;
using Kevytasiointi.Casework.Records.Leases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Kevytasiointi.Casework.Tests.Idempotency;

public sealed class IdempotentAnswersTests
{
    private static readonly IdempotentRequest Request = IdempotentRequest.Of("robot", "POST", "/api/v1/transfers/claims", "key-1", """{"max":1}"""u8);
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 9, 15, 9, 0, 0, TimeSpan.Zero));
    private int effects;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    [Trait("Requirement", "R-035")]
    public async Task A_repeat_gets_the_old_answer_and_does_nothing(Provider provider)
    {
        await using var database = await TestDatabase.NewAsync(provider);
        Assert.Equal(new IdempotentAnswer.Answered(200, """{"claims":["1"]}""", Replayed: false), await AskAsync(database, Request));
        Assert.Equal(new IdempotentAnswer.Answered(200, """{"claims":["1"]}""", Replayed: true), await AskAsync(database, Request));
        Assert.Equal((1, 1), (effects, await EffectsSavedAsync(database)));
    }

    [Theory, EveryDatabase]
    public async Task The_same_key_with_another_body_is_refused(Provider provider)
    {
        await using var database = await TestDatabase.NewAsync(provider);
        await AskAsync(database, Request);
        var other = IdempotentRequest.Of("robot", "POST", "/api/v1/transfers/claims", "key-1", """{"max":2}"""u8);
        Assert.Equal(new IdempotentAnswer.KeyReused(), await AskAsync(database, other));
        Assert.Equal(1, effects);
    }

    [Theory, EveryDatabase]
    public async Task The_scope_of_a_key_is_client_method_and_path(Provider provider)
    {
        await using var database = await TestDatabase.NewAsync(provider);
        await AskAsync(database, Request);
        await AskAsync(database, Request with { Client = "robot-2" });
        await AskAsync(database, Request with { Target = "PUT /api/v1/transfers/claims" });
        await AskAsync(database, Request with { Target = "POST /api/v1/transfers" });
        await AskAsync(database, Request with { Key = "key-2" });
        await AskAsync(database, Request with { Key = "KEY-1" });
        Assert.Equal((6, 6), (effects, await EffectsSavedAsync(database)));
    }

    [Theory, EveryDatabase]
    public async Task What_may_be_otherwise_tomorrow_is_not_kept(Provider provider)
    {
        foreach (var status in new[] { 401, 403, 404, 429, 500, 503 })
        {
            await using var database = await TestDatabase.NewAsync(provider);
            Assert.Equal(new IdempotentAnswer.Answered(status, "{}", Replayed: false), await AskAsync(database, Request, status, "{}"));
            Assert.Equal(new IdempotentAnswer.Answered(200, "[]", Replayed: false), await AskAsync(database, Request, 200, "[]"));
            Assert.Equal(status < 500 ? 2 : 1, await EffectsSavedAsync(database)); // a refusal's log entry stays; a fault's half work does not
        }
    }

    [Theory, EveryDatabase]
    public async Task A_refusal_that_stays_is_kept(Provider provider)
    {
        foreach (var status in new[] { 201, 400, 409, 422 })
        {
            await using var database = await TestDatabase.NewAsync(provider);
            await AskAsync(database, Request, status, "{}");
            Assert.Equal(new IdempotentAnswer.Answered(status, "{}", Replayed: true), await AskAsync(database, Request, 200, "[]"));
        }
    }

    [Theory, EveryDatabase]
    public async Task A_fault_before_the_commit_leaves_neither_effect_nor_answer(Provider provider)
    {
        await using var database = await TestDatabase.NewAsync(provider);
        await using var db = database.Open();
        await Assert.ThrowsAsync<InvalidOperationException>(() => new IdempotentAnswers(db, clock).AnswerAsync(Request, async cancellation =>
        {
            await SaveEffectAsync(db, cancellation);
            throw new InvalidOperationException("The process dies here.");
        }, Cancellation));
        Assert.Equal((0, 0), (await EffectsSavedAsync(database), await db.IdempotencyRows.CountAsync(Cancellation)));
        Assert.Empty(db.ChangeTracker.Entries());
        Assert.Equal(new IdempotentAnswer.Answered(200, "[]", Replayed: false), await AskAsync(database, Request, 200, "[]"));
    }

    [Theory, EveryDatabase]
    [Trait("Requirement", "R-035")]
    public async Task Parallel_repeats_have_one_effect(Provider provider)
    {
        await using var database = await TestDatabase.NewAsync(provider);
        for (var round = 0; round < 10; round++)
        {
            effects = 0;
            var request = Request with { Key = $"round-{round}" };
            var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(() => AskAsync(database, request), Cancellation)));
            Assert.Equal(1, effects);
            Assert.Equal(round + 1, await EffectsSavedAsync(database));
            Assert.Single(answers, answer => answer is IdempotentAnswer.Answered { Replayed: false });
            Assert.All(answers, answer => Assert.True(answer is IdempotentAnswer.InProgress or IdempotentAnswer.Answered { Status: 200 }));
        }
    }

    [Theory, EveryDatabase]
    public async Task A_repeat_while_the_first_is_under_way_is_told_so_or_waits_for_it(Provider provider)
    {
        await using var database = await TestDatabase.NewAsync(provider);
        var (begun, go) = (new TaskCompletionSource(), new TaskCompletionSource());
        await using var db = database.Open();
        var first = new IdempotentAnswers(db, clock).AnswerAsync(Request, async cancellation =>
        {
            begun.SetResult();
            await go.Task;
            return await SaveEffectAsync(db, cancellation);
        }, Cancellation);
        await begun.Task;
        var second = Task.Run(() => AskAsync(database, Request), Cancellation);
        if (provider == Provider.Postgres)
        {
            Assert.Equal(new IdempotentAnswer.InProgress(), await second); // while the first still waits
            Assert.IsType<IdempotentAnswer.Answered>(await AskAsync(database, Request with { Key = "another" })); // others are not held up
        }

        go.SetResult();
        var answered = Assert.IsType<IdempotentAnswer.Answered>(await first);
        Assert.False(answered.Replayed);
        Assert.Equal(answered with { Replayed = true }, provider == Provider.Sqlite ? await second : await AskAsync(database, Request));
    }

    [Theory, EveryDatabase]
    public async Task Answers_are_kept_30_days(Provider provider)
    {
        await using var database = await TestDatabase.NewAsync(provider);
        await AskAsync(database, Request);
        clock.Advance(TimeSpan.FromDays(30));
        await using var db = database.Open();
        Assert.Equal(0, await new PurgeIdempotency(db, clock).ExecuteAsync(Cancellation));
        clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(1, await new PurgeIdempotency(db, clock).ExecuteAsync(Cancellation));
        Assert.Equal(0, await db.IdempotencyRows.CountAsync(Cancellation));
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("", false)]
    [InlineData("a b", false)]
    [InlineData("ä", false)]
    [InlineData("a\n", false)]
    [InlineData("8e03978e-40d5-43dd-bc93-6894a57f9324", true)]
    public void A_key_is_visible_ascii(string? key, bool right)
    {
        Assert.Equal(right, IdempotentRequest.IsKey(key));
        Assert.True(IdempotentRequest.IsKey(new string('k', 200)));
        Assert.False(IdempotentRequest.IsKey(new string('k', 201)));
    }

    private async Task<IdempotentAnswer> AskAsync(TestDatabase database, IdempotentRequest request, int status = 200, string? json = null)
    {
        await using var db = database.Open();
        return await new IdempotentAnswers(db, clock).AnswerAsync(request, async cancellation =>
            (await SaveEffectAsync(db, cancellation)) is var answer && json is null ? answer : new EffectAnswer(status, json!), Cancellation);
    }

    /// <summary>Any row will do for an effect.</summary>
    private async Task<EffectAnswer> SaveEffectAsync(CaseworkDb db, CancellationToken cancellation)
    {
        var number = Interlocked.Increment(ref effects);
        db.Leases.Add(new Lease { Name = Casework.Records.Ids.New(clock.GetUtcNow()).ToString(), Owner = "effect", Until = clock.GetUtcNow() });
        await db.SaveChangesAsync(cancellation);
        return new EffectAnswer(200, $$"""{"claims":["{{number}}"]}""");
    }

    private static async Task<int> EffectsSavedAsync(TestDatabase database)
    {
        await using var db = database.Open();
        return await db.Leases.CountAsync(Cancellation);
    }
}
