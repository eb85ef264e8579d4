using System.Collections.Frozen;

namespace Kevytasiointi.Casework.Catalogue.Search;

/// <summary>Words that stand in any question and tell nothing of its matter, in all languages of the service, without marks.</summary>
public static class StopWords
{
    private static readonly FrozenSet<string> Words = (
        "ja tai seka eli on ei ole olla en et se ne han me te minun mina mun oma oman omalle meidan joka jos kun kuin etta vai niin nyt myos vain miten mita mika minka mista missa mihin minne " +
        "milloin kuka kenen kenelta kuinka voi voiko voinko saa saako saanko haluan haluamme pitaa pitaako taytyy tarvitsen tarvitsee tarvitseeko tarvitaan tarvitaanko tehda tehdaan teen " +
        "jarjestan jarjestaa aion hakea haetaan haen laittaa varten kanssa sen tama taman tata ennen jalkeen " +
        "och eller men ar att det den de en ett som for med av till fran pa i om vid jag vi du man min mitt mina hur var vad nar vem vilken vilket far kan ska skall maste vill behover behovs " +
        "gora gor goras ansoka ordna ordnar har inte till " +
        "the a an and or of to in on at by for from with is are be do does i we you my our it this that how what where when who which can may must need want have has not").Split(' ').ToFrozenSet();

    /// <summary>The words that tell of the matter; all of them when none does.</summary>
    public static IReadOnlyList<string> Without(IReadOnlyList<string> words)
    {
        var telling = words.Where(word => !Words.Contains(word)).ToList();
        return telling.Count > 0 ? telling : words;
    }
}
