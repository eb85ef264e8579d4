using Kevytasiointi.Forms.Documents;
using static Kevytasiointi.Forms.Findings.FindingKind;
using static Kevytasiointi.Forms.Tests.Findings.FindingExample;

namespace Kevytasiointi.Forms.Tests.Findings;

/// <summary>Mistakes in the file, its members, its texts, its questions and what is personal in them.</summary>
internal static class DocumentExamples
{
    private static readonly string Plain = Page(Forms.Question("nimi", "text"));
    private static readonly string Table = Page(Forms.Question("rivit", "table", $"\"columns\": [ {Forms.Question("nimi", "text")} ]"));

    private static readonly string Code = Page(Forms.Question("hetu", "identityCode", $"\"hint\": {Forms.Words}, \"ground\": {Forms.Words}, {Secret}"));

    public static IReadOnlyList<FindingExample> All { get; } =
    [
        new(FileTooBig, Plain + new string(' ', FormDocument.MaxBytes), Plain + new string(' ', FormDocument.MaxBytes - Plain.Length - 100)),
        Of(EncodingWrong, Plain, "\"Sana\"", "\"Sa\\ud800na\""),
        Of(SyntaxBroken, Plain, "\"version\": 1,", "\"version\": 1"),
        Of(NestedTooDeep, Plain, "\"legalBasis\": [", "\"legalBasis\": [" + new string('[', 70) + new string(']', 70) + ","),
        Of(TooManyValues, Plain, "\"legalBasis\": [", "\"legalBasis\": [" + string.Concat(Enumerable.Repeat("0,", 200_000))),
        Of(MemberDoubled, Plain, "\"version\": 1", "\"version\": 1, \"version\": 1"),
        Of(MemberUnknown, Plain, "\"version\": 1", "\"version\": 1, \"colour\": 1"),
        Of(MemberMissing, Plain, "\"version\": 1, ", ""),
        Of(ValueKindWrong, Page(Forms.Question("nimi", "text", "\"required\": false")), "false", "\"ei\""),
        Of(CodeUnknown, Plain, "\"note\"", "\"verdict\""),
        Of(ListLength, Page(Forms.Question("laji", "oneOf", Options)), $", {Forms.Option("b")}, {Forms.Option("c")}", ""),
        Of(ListedTwice, Plain, "[\"municipality\"]", "[\"municipality\", \"municipality\"]"),
        Of(KeyMalformed, Plain, "\"nimi\"", "\"Nimi 1\""),
        Of(ProcedureKeyMalformed, Plain, "\"valmis.koe\"", "\"koe\""),
        Of(WholeNumberWrong, Plain, "\"version\": 1", "\"version\": 0"),
        Of(NumberWrong, Page(Forms.Question("luku", "decimal", "\"min\": 1.5")), "1.5", "1e400"),
        Of(DayWrong, Page(Forms.Question("pvm", "date", "\"min\": \"2028-02-29\"")), "2028", "2027"),
        Of(TimeWrong, Page(Forms.Question("klo", "time", "\"min\": \"07:30\"")), "07:30", "7.30"),
        Of(AddressMalformed, Sourced("https://www.finlex.fi/"), "https://www.finlex.fi/", "javascript:alert(1)"),
        Of(TranslationMissing, Plain, "\"sv\": \"Ord\", ", ""),
        Of(TextTooLong, Plain, "\"Word\"", $"\"{new string('a', 5_001)}\""),
        Of(TextOnSeveralLines, Plain, "\"Word\"", "\"Two\\nlines\""),
        Of(TextCharacters, Plain, "\"Word\"", "\"Wo\\u202erd\""),
        Of(TextMarkup, Plain.Replace("\"Word\"", "\"5 < 6 & 7 > 6\"", StringComparison.Ordinal), "5 < 6", "<script>"),
        Of(NameMalformed, Plain.Replace("\"start\"", "\"keywords\": { \"fi\": [\"melu\"], \"sv\": [], \"en\": [] }, \"start\"", StringComparison.Ordinal), "\"melu\"", "\" melu\""),
        Of(KeyDoubled, Page(Forms.Question("nimi", "text"), Forms.Question("toinen", "text")), "\"toinen\"", "\"niMi\""),
        new(TooManyQuestions, Forms.Document(Forms.Page("eka", Many(500)), Forms.Page("toka", Forms.Question("viela", "yesNo"))), Page(Many(500))),
        Of(TooManyFields, Page(Forms.Question("rivit", "table", $"\"most\": 10, \"columns\": [ {string.Join(',', Enumerable.Range(0, 20).Select(each => Forms.Question($"q{each}", "date")))} ]")), "\"most\": 10", "\"most\": 100"),
        Of(PageWithoutQuestions, Plain, Forms.Question("nimi", "text"), ""),
        Of(PageKeyReserved, Plain, "\"sivu\"", "\"tarkistus\""),
        Of(QuestionTypeUnknown, Plain, "\"text\"", "\"teksti\""),
        Of(TypeNotInRows, Table, "\"text\"", "\"longText\""),
        Of(RowConditional, Table, "\"type\": \"text\"", "\"type\": \"text\", \"when\": { \"var\": \"nimi\" }"),
        Of(RowShared, Table, "\"type\": \"text\"", "\"type\": \"text\", \"shared\": \"applicant\""),
        Of(RowsWithoutAnswer, Page(Forms.Question("rivit", "group", $"\"questions\": [ {Forms.Question("nimi", "text")} ]")), "\"text\"", "\"information\""),
        Of(LimitsImpossible, Page(Forms.Question("luku", "integer", "\"min\": 5, \"max\": 6")), "\"max\": 6", "\"max\": 4"),
        Of(DateLimitUnknown, Page(Forms.Question("alku", "date"), Forms.Question("loppu", "date", "\"notBefore\": \"alku\"")), "\"notBefore\": \"alku\"", "\"notBefore\": \"loppu\""),
        Of(ComputedMembers, Page(Forms.Question("luku", "integer"), Forms.Question("summa", "computed", "\"kind\": \"number\", \"decimals\": 1, \"value\": { \"+\": [{ \"var\": \"luku\" }, 1] }")), "\"number\"", "\"money\""),
        Of(IdentityCodeGroundMissing, Code, $"\"ground\": {Forms.Words}, ", ""),
        Of(IdentityCodePublic, Code, "\"secret\"", "\"public\""),
        Of(IdentityCodeInText, Page(Forms.Question("nimi", "text")), "\"nimi\"", "\"hakijanHetu\""),
        Of(PersonalDataMissing, Page(Forms.Question("kuka", "person", Secret)), ", " + Secret, ""),
        Of(PublicityMissing, Page(Forms.Question("kuka", "person", Secret)), ", \"publicity\": \"secret\"", ""),
        Of(SensitivePublic, Page(Forms.Question("kuka", "person", Secret.Replace("\"personal\"", "\"sensitive\"", StringComparison.Ordinal))), "\"secret\"", "\"public\""),
        Of(ClassTooMild, Page(Forms.Question("rivit", "table", $"\"publicity\": \"secret\", \"columns\": [ {Forms.Question("nimi", "text", Secret)} ]")), "\"publicity\": \"secret\", \"columns\"", "\"publicity\": \"public\", \"columns\""),
        Of(DeadlineWithoutDay, Due(), "\"before\": \"alkaa\"", "\"before\": \"nimi\""),
        Of(DeadlineAdvisedShorter, Due(), "\"advised\": 60", "\"advised\": 30"),
        Of(OutcomeMissing, Plain, $"{{ \"outcome\": \"noted\", \"words\": {Forms.Words} }}", ""),
    ];

    private static string Sourced(string address) => Plain.Replace("\"start\"", $"\"sources\": [\"{address}\"], \"start\"", StringComparison.Ordinal);

    private static IEnumerable<string> Many(int count) => Enumerable.Range(0, count).Select(each => Forms.Question($"q{each}", "yesNo"));

    private static string Due() => Page(Forms.Question("alkaa", "date"), Forms.Question("nimi", "text"))
        .Replace("\"start\"", "\"deadline\": { \"count\": 30, \"unit\": \"days\", \"before\": \"alkaa\", \"advised\": 60 }, \"start\"", StringComparison.Ordinal);
}
