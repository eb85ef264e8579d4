using System.Text.Json.Nodes;
using Kevytasiointi.Casework.Records;
using Kevytasiointi.Casework.Records.Cases;

namespace Kevytasiointi.Casework.Tests.Records;

/// <summary>A sent case and its people, made without a database.</summary>
internal static class SentCase
{
    public static DateTimeOffset Morning { get; } = new(2026, 11, 23, 6, 30, 0, TimeSpan.Zero);

    public static Actor Official { get; } = new(ActorType.Official, Guid.Parse("0199aaaa-0000-7000-8000-0000000000aa"));

    public static (Case Case, CaseEvent Sent) New()
    {
        var id = Ids.New(Morning);
        return Case.Send(
            new NewCase
            {
                Id = id,
                Reference = Reference.New(),
                ProjectId = id,
                CustomerId = id,
                AuthorityId = id,
                UnitId = id,
                OfferId = id,
                OfferVersionId = id,
                FormVersionId = id,
                Procedure = "valmis.vapaamuotoinen",
                Language = "fi",
            },
            new Actor(ActorType.Customer, id),
            Morning,
            Morning,
            new JsonObject { ["submission"] = 1 });
    }

    /// <summary>A case in a state, whether or not there is a way to it yet.</summary>
    public static Case In(CaseState state)
    {
        var (made, _) = New();
        typeof(Case).GetProperty(nameof(Case.State))!.SetValue(made, state);
        return made;
    }
}
