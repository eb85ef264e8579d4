using Kevytasiointi.Casework.Records.Cases;
using Kevytasiointi.Forms.Definitions;
using Kevytasiointi.Forms.Languages;
using Xunit;

namespace Kevytasiointi.Casework.Tests.Records;

/// <summary>The words of a status: the procedure's own where it has them, and else the neutral ones.</summary>
public sealed class CaseStatusTests
{
    private static readonly FormDefinition Form = new()
    {
        Procedure = "valmis.koe",
        Version = 1,
        Sha256 = "",
        Kinds = [],
        EndsIn = EndsIn.Note,
        Name = Same("Koe"),
        Start = new StartTexts(Same("Koe"), [], [], [], 5),
        LegalBasis = [],
        Outcomes = [new OutcomeWord(Outcome.Noted, Same("Tarkastettu"))],
        Pages = [],
        StatusWords = [new StatusWord(WordedStatus.InHandling, Same("Tarkastus on sovittu"))],
    };

    [Fact]
    public void A_procedures_own_words_are_said_where_it_has_them()
    {
        Assert.Equal("Tarkastus on sovittu", CaseStatus.Of(CaseState.InHandling, null, Form).Fi);
        Assert.Equal("Tarkastettu", CaseStatus.Of(CaseState.Handled, Outcome.Noted, Form).Fi);
    }

    [Fact]
    public void Elsewhere_the_neutral_words_are_said()
    {
        var neutral = Form with { StatusWords = [] };

        Assert.Equal(CaseStatus.Of(CaseState.Sent, null, neutral), CaseStatus.Of(CaseState.Sent, null, Form));
        Assert.NotEqual("Tarkastus on sovittu", CaseStatus.Of(CaseState.InHandling, null, neutral).Fi);
    }

    private static LocalisedText Same(string words) => new(words, words, words);
}
