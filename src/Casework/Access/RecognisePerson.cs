using System.Text.Json;
using Kevytasiointi.Casework.Audit;
using Kevytasiointi.Casework.Data;
using Kevytasiointi.Casework.Records;
using Kevytasiointi.Casework.Records.Audit;
using Kevytasiointi.Casework.Records.Cases;
using Kevytasiointi.Casework.Records.Keys;
using Kevytasiointi.Casework.Records.People;
using Kevytasiointi.Casework.Sealing;
using Microsoft.EntityFrameworkCore;

namespace Kevytasiointi.Casework.Access;

/// <summary>
/// Finds the person a sign-in service has identified, or makes a record of one seen for the first time, and keeps the facts as last told. The session
/// holds only the id this gives.
/// </summary>
public sealed class RecognisePerson(CaseworkDb db, Sealer sealer, AuditTrail audit, TimeProvider clock)
{
    /// <summary>The person's id.</summary>
    public async Task<Guid> ExecuteAsync(IdentifiedPerson person, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var hash = sealer.IdentityHash(person.Scheme, person.Identifier);
        var known = await db.People.SingleOrDefaultAsync(row => row.IdentityHash == hash, cancellation);
        if (known is null)
        {
            var key = sealer.NewKey(Ids.New(now));
            db.DataKeys.Add(key);
            known = new Person { Id = key.Id, IdentityHash = hash, Facts = sealer.Seal(key, "person", JsonSerializer.SerializeToUtf8Bytes(person)), LastSignIn = now };
            db.People.Add(known);
        }
        else
        {
            var key = await db.DataKeys.SingleAsync(row => row.Id == known.Id, cancellation);
            known.Facts = sealer.Seal(key, "person", JsonSerializer.SerializeToUtf8Bytes(person));
            known.LastSignIn = now;
        }

        audit.Add(db, new CustomerScope(known.Id), AuditAction.SignIn, new AuditSubject(Guid.Empty, Ground: "identification"));
        await db.SaveChangesAsync(cancellation);
        return known.Id;
    }
}

/// <summary>The facts of one person, opened.</summary>
public sealed class PersonQuery(CaseworkDb db, Sealer sealer)
{
    /// <summary>What the sign-in last told of the person in whose name it is asked.</summary>
    public Task<IdentifiedPerson?> OwnAsync(Scope scope, CancellationToken cancellation) =>
        scope.Actor.Type is ActorType.Customer or ActorType.Official ? FindAsync(scope.Actor.Id, cancellation) : Task.FromResult<IdentifiedPerson?>(null);

    /// <summary>Inside this room only: the caller answers for the right to know.</summary>
    internal async Task<IdentifiedPerson?> FindAsync(Guid personId, CancellationToken cancellation)
    {
        var row = await db.People.AsNoTracking().Where(person => person.Id == personId)
            .Join(db.DataKeys, person => person.Id, key => key.Id, (person, key) => new { person, key }).SingleOrDefaultAsync(cancellation);
        return row is null ? null : Open(row.person, row.key);
    }

    /// <summary>Opens a row that its reader has found by right.</summary>
    internal IdentifiedPerson Open(Person row, DataKey key) => JsonSerializer.Deserialize<IdentifiedPerson>(sealer.Open(key, "person", row.Facts))!;
}
