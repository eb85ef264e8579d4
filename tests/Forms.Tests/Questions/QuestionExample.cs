using Kevytasiointi.Forms.Questions;

namespace Kevytasiointi.Forms.Tests.Questions;

/// <summary>One question with an answer in every guise.</summary>
/// <param name="Name">What the example is about.</param>
/// <param name="Document">The question as it stands in a form document.</param>
/// <param name="Fields">What a browser sends.</param>
/// <param name="Answer">The answer as JSON.</param>
/// <param name="Fi">The answer in Finnish, lines apart with |.</param>
/// <param name="Sv">In Swedish.</param>
/// <param name="En">In English.</param>
public sealed record QuestionExample(
    string Name, string Document, IReadOnlyList<(string Field, string Value)> Fields, string? Answer, string Fi, string Sv, string En)
{
    public Question Question => Forms.One(Document);

    /// <summary>What names the example in a test's result.</summary>
    public override string ToString() => Name;

    public static IReadOnlyList<QuestionExample> All { get; } =
    [
        Same("text", Of("text"), [("q", "  Pää\u0308toria\t1 ")], "\"Pää̈toria 1\"", "Pää̈toria 1"),
        Same("text of Sámi letters", Of("text"), [("q", "Čáhppesgiella đŋŧž 👩‍🚒")], "\"Čáhppesgiella đŋŧž 👩‍🚒\"", "Čáhppesgiella đŋŧž 👩‍🚒"),
        Same("longText", Of("longText"), [("q", "Yksi\r\n\r\nkaksi\rkolme\n")], "\"Yksi\\n\\nkaksi\\nkolme\"", "Yksi||kaksi|kolme"),
        new("integer", Of("integer", "\"min\": 0, \"unit\": { \"fi\": \"päivää\", \"sv\": \"dagar\", \"en\": \"days\" }"),
            [("q", "12\u00A0500")], "12500", "12\u00A0500\u00A0päivää", "12\u00A0500\u00A0dagar", "12,500\u00A0days"),
        Same("negative integer", Of("integer"), [("q", "−7")], "-7", "−7"),
        new("decimal", Of("decimal", "\"decimals\": 1"), [("q", " 1 234,5 ")], "1234.5", "1234,5", "1234,5", "1234.5"),
        new("decimal with a point", Of("decimal"), [("q", "-92.50")], "-92.5", "−92,5", "−92,5", "−92.5"),
        new("money", Of("money"), [("q", " 1\u00A0200,50 € ")], "1200.5", "1200,50\u00A0€", "1200,50\u00A0€", "€1200.50"),
        new("money in whole euros", Of("money", "\"min\": 0, \"max\": 20000"), [("q", "12500,- eur")], "12500", "12\u00A0500\u00A0€", "12\u00A0500\u00A0€", "€12,500"),
        new("yesNo yes", Of("yesNo"), [("q", "yes")], "true", "Kyllä", "Ja", "Yes"),
        new("yesNo no", Of("yesNo"), [("q", "no")], "false", "Ei", "Nej", "No"),
        new("oneOf", Of("oneOf", """
            "options": [ { "key": "a", "label": { "fi": "Lupa", "sv": "Tillstånd", "en": "Permit" } }, { "key": "b", "label": { "fi": "B", "sv": "B", "en": "B" } } ]
            """), [("q", "a")], "\"a\"", "Lupa", "Tillstånd", "Permit"),
        new("severalOf", Of("severalOf", Things), [("q", "c"), ("q", "a")], """["a","c"]""", "Ääni|Savu", "Ljud|Rök", "Sound|Smoke"),
        new("severalOf with an option that stands alone", Of("severalOf", $"{Things}, \"fewest\": 2, \"most\": 2"), [("q", "none")], """["none"]""",
            "Ei mitään näistä", "Inget av dessa", "None of these"),
        new("longList", Of("longList", """
            "options": [ { "key": "fin", "label": { "fi": "Suomi", "sv": "Finland", "en": "Finland" } }, { "key": "swe", "label": { "fi": "Ruotsi", "sv": "Sverige", "en": "Sweden" } } ]
            """), [("q", "swe")], "\"swe\"", "Ruotsi", "Sverige", "Sweden"),
        Same("dateRange", Of("dateRange"),
            [("q.from.day", "31"), ("q.from.month", "12"), ("q.from.year", "2026"), ("q.to.day", "1"), ("q.to.month", "1"), ("q.to.year", "2027")],
            """{"from":"2026-12-31","to":"2027-01-01"}""", "31.12.2026–1.1.2027"),
        Same("dateRange in two fields", Of("dateRange", "\"maxDays\": 1"), [("q.from", "03.12.2026"), ("q.to", "3.12.2026")],
            """{"from":"2026-12-03","to":"2026-12-03"}""", "3.12.2026"),
        new("time", Of("time", "\"min\": \"06:00\", \"max\": \"22:00\""), [("q", "klo 7.30")], "\"07:30\"", "klo\u00A07.30", "kl.\u00A07.30", "07:30"),
        new("weekTimes", Of("weekTimes"), [("q.sat.from", "10"), ("q.sat.to", "15:30"), ("q.mon.from", "7"), ("q.mon.to", "24")],
            """{"mon":{"from":"07:00","to":"24:00"},"sat":{"from":"10:00","to":"15:30"}}""",
            "Maanantai klo\u00A07.00–24.00|Lauantai klo\u00A010.00–15.30", "Måndag kl.\u00A07.00–24.00|Lördag kl.\u00A010.00–15.30",
            "Monday 07:00–24:00|Saturday 10:00–15:30"),
        new("weekTimes in groups over midnight", Of("weekTimes", "\"days\": \"grouped\", \"overnight\": true"),
            [("q.weekdays.from", "18"), ("q.weekdays.to", "2"), ("q.sunAndHolidays.from", ""), ("q.sunAndHolidays.to", "")],
            """{"weekdays":{"from":"18:00","to":"02:00"}}""", "Maanantai–perjantai klo\u00A018.00–2.00 (seuraavana päivänä)",
            "Måndag–fredag kl.\u00A018.00–2.00 (följande dag)", "Monday–Friday 18:00–02:00 (the next day)"),
        Same("date", Of("date"), [("q.day", "3"), ("q.month", "12"), ("q.year", "2026")], "\"2026-12-03\"", "3.12.2026"),
        Same("date in one field", Of("date"), [("q", "03.12.2026")], "\"2026-12-03\"", "3.12.2026"),
        Same("email", Of("email"), [("q", " maija.mäki+lupa@posti.example ")], "\"maija.mäki+lupa@posti.example\"", "maija.mäki+lupa@posti.example"),
        Same("phone", Of("phone"), [("q", "+358 (0)40 123-4567")], "\"+358 (0)40 123-4567\"", "+358 (0)40 123-4567"),
        Same("address", Of("address"), [("q.street", "Åvägen 1 B 2"), ("q.postalCode", "00100"), ("q.city", "Hesa")],
            """{"city":"Hesa","postalCode":"00100","street":"Åvägen 1 B 2"}""", "Åvägen 1 B 2|00100 Hesa"),
        new("place", Of("place"),
            [("q.street", "Mallikatu 7"), ("q.postalCode", "99998"), ("q.city", "Mallila"), ("q.propertyId", "91-1-30-3-M501"), ("q.coordinates", "60,1699 24,9384"),
                ("q.description", "Torin laita\nPuiden alla")],
            """
            {"address":{"city":"Mallila","postalCode":"99998","street":"Mallikatu 7"},"description":"Torin laita\nPuiden alla","point":{"lat":60.1699,"lon":24.9384},"propertyId":"09100100300003M0501"}
            """.Trim(),
            "Mallikatu 7|99998 Mallila|Kiinteistötunnus: 91-1-30-3-M501|WGS 84: 60.1699, 24.9384|ETRS-TM35FIN: N 6672118, E 385611|Torin laita|Puiden alla",
            "Mallikatu 7|99998 Mallila|Fastighetsbeteckning: 91-1-30-3-M501|WGS 84: 60.1699, 24.9384|ETRS-TM35FIN: N 6672118, E 385611|Torin laita|Puiden alla",
            "Mallikatu 7|99998 Mallila|Property ID: 91-1-30-3-M501|WGS 84: 60.1699, 24.9384|ETRS-TM35FIN: N 6672118, E 385611|Torin laita|Puiden alla"),
        Same("place by its point alone", Of("place", "\"accepts\": [\"point\"]"), [("q.coordinates", "E 385611.3 N 6672118.4"), ("q.street", "Ei kysytty 1")],
            """{"point":{"lat":60.1699,"lon":24.9384}}""", "WGS 84: 60.1699, 24.9384|ETRS-TM35FIN: N 6672118, E 385611"),
        Same("person", Of("person"), [("q.firstName", "Maija"), ("q.lastName", "Mallikas"), ("q.email", "ei@kysytty.example")],
            """{"firstName":"Maija","lastName":"Mallikas"}""", "Maija Mallikas"),
        Same("person with everything", Of("person", """ "asks": ["email", "phone", "address"] """),
            [("q.firstName", "Maija"), ("q.lastName", "Mallikas"), ("q.email", "m@posti.example"), ("q.phone", "040 000 0001"),
                ("q.street", "Katu 1"), ("q.postalCode", "99998"), ("q.city", "Mallila")],
            """{"city":"Mallila","email":"m@posti.example","firstName":"Maija","lastName":"Mallikas","phone":"040 000 0001","postalCode":"99998","street":"Katu 1"}""",
            "Maija Mallikas|m@posti.example|040 000 0001|Katu 1|99998 Mallila"),
        Same("company", Of("company"), [("q.name", "Oy Malli Ab"), ("q.businessId", "08778300"), ("q.contact", "Kai Kari")],
            """{"businessId":"0877830-0","contact":"Kai Kari","name":"Oy Malli Ab"}""", "Oy Malli Ab|0877830-0|Kai Kari"),
        Same("company without a contact", Of("company"), [("q.name", "Malli"), ("q.businessId", "1572860-0"), ("q.contact", " ")],
            """{"businessId":"1572860-0","name":"Malli"}""", "Malli|1572860-0"),
        new("municipality", Of("municipality"), [("q", "638")], "\"638\"", "Porvoo", "Borgå", "Porvoo"),
        new("municipality by its name", Of("municipality"), [("q", " borgå ")], "\"638\"", "Porvoo", "Borgå", "Porvoo"),
        Same("identityCode", Of("identityCode", $"\"ground\": {Forms.Words}, \"personalData\": \"personal\", \"publicity\": \"secret\""),
            [("q", " 010594y9032")], "\"010594Y9032\"", "010594Y9032"),
        Same("businessId", Of("businessId"), [("q", "1234567 - 1")], "\"1234567-1\"", "1234567-1"),
        Same("vatNumber", Of("vatNumber"), [("q", "fi 1234567-1")], "\"FI12345671\"", "FI12345671"),
        Same("iban", Of("iban"), [("q", "fi21 1234 5600 0007 85")], "\"FI2112345600000785\"", "FI21 1234 5600 0007 85"),
        Same("propertyId", Of("propertyId"), [("q", "91-1-30-3")], "\"09100100300003\"", "91-1-30-3"),
        Same("propertyId of a parcel", Of("propertyId"), [("q", "091-001-0030-0003-m501")], "\"09100100300003M0501\"", "91-1-30-3-M501"),
        Same("buildingId", Of("buildingId"), [("q", "103515074x")], "\"103515074X\"", "103515074X"),
        Same("casNumber", Of("casNumber"), [("q", " 67 - 64\u20131")], "\"67-64-1\"", "67-64-1"),
        Same("payer", Of("payer"),
            [("q.kind", "company"), ("q.name", "Oy Malli Ab"), ("q.businessId", "08778300"), ("q.eInvoiceAddress", "0037 0877830-0"), ("q.eInvoiceOperator", "Välittäjä"),
                ("q.street", ""), ("q.postalCode", ""), ("q.city", ""), ("q.email", ""), ("q.reference", "KP 12")],
            """{"businessId":"0877830-0","eInvoiceAddress":"003708778300","eInvoiceOperator":"Välittäjä","kind":"company","name":"Oy Malli Ab","reference":"KP 12"}""",
            "Yritys tai yhteisö|Oy Malli Ab|0877830-0|Verkkolasku: 003708778300, Välittäjä|Viite laskuun: KP 12") with
        {
            Sv = "Företag eller sammanslutning|Oy Malli Ab|0877830-0|Nätfaktura: 003708778300, Välittäjä|Referens på fakturan: KP 12",
            En = "Company or organisation|Oy Malli Ab|0877830-0|E-invoice: 003708778300, Välittäjä|Reference for the invoice: KP 12",
        },
        new("payer who is always a person", Of("payer", "\"asks\": [\"person\"]"), [("q.name", "Maija"), ("q.street", "Katu 1"), ("q.postalCode", "99998"), ("q.city", "Mallila")],
            """{"city":"Mallila","kind":"person","name":"Maija","postalCode":"99998","street":"Katu 1"}""",
            "Henkilö|Maija|Katu 1|99998 Mallila", "Person|Maija|Katu 1|99998 Mallila", "Person|Maija|Katu 1|99998 Mallila"),
        new("table", Of("table", $$"""
            "rowName": { "fi": "Aine", "sv": "Ämne", "en": "Substance" }, "most": 5, "columns": [ {{Column("nimi", "text", "Nimi", "Namn", "Name")}},
              {{Column("maara", "decimal", "Määrä", "Mängd", "Amount", "\"required\": false")}}, {{Column("pvm", "date", "Päivä", "Dag", "Day", "\"required\": false")}} ]
            """),
            [("q.0.nimi", " "), ("q.0.maara", ""), ("q.1.nimi", "Asetoni"), ("q.1.maara", "1,5"), ("q.1.pvm.day", "3"), ("q.1.pvm.month", "12"), ("q.1.pvm.year", "2026"), ("q.3.nimi", "Bensiini")],
            """[{"maara":1.5,"nimi":"Asetoni","pvm":"2026-12-03"},{"nimi":"Bensiini"}]""",
            "Aine 1 – Nimi: Asetoni; Määrä: 1,5; Päivä: 3.12.2026|Aine 2 – Nimi: Bensiini",
            "Ämne 1 – Namn: Asetoni; Mängd: 1,5; Dag: 3.12.2026|Ämne 2 – Namn: Bensiini",
            "Substance 1 – Name: Asetoni; Amount: 1.5; Day: 3.12.2026|Substance 2 – Name: Bensiini"),
        new("group", Of("group", $$"""
            "questions": [ {{Column("kuka", "person", "Kuka", "Vem", "Who")}}, {{Column("osoite", "address", "Missä", "Var", "Where", "\"required\": false")}},
              {{Column("huomaa", "information", "Lue tämä", "Läs detta", "Read this")}} ]
            """),
            [("q.0.kuka.firstName", "Maija"), ("q.0.kuka.lastName", "Mallikas"), ("q.0.osoite.street", "Katu 1"), ("q.0.osoite.postalCode", "99998"), ("q.0.osoite.city", "Mallila")],
            """[{"kuka":{"firstName":"Maija","lastName":"Mallikas"},"osoite":{"city":"Mallila","postalCode":"99998","street":"Katu 1"}}]""",
            "Tiedot 1 – Kuka: Maija Mallikas; Missä: Katu 1, 99998 Mallila",
            "Uppgifter 1 – Vem: Maija Mallikas; Var: Katu 1, 99998 Mallila",
            "Details 1 – Who: Maija Mallikas; Where: Katu 1, 99998 Mallila"),
        new("computed number", Of("computed", "\"value\": { \"+\": [1, 2] }, \"kind\": \"number\", \"unit\": { \"fi\": \"päivää\", \"sv\": \"dagar\", \"en\": \"days\" }"),
            [], "12500.5", "12\u00A0500,5\u00A0päivää", "12\u00A0500,5\u00A0dagar", "12,500.5\u00A0days"),
        new("computed money", Of("computed", "\"value\": { \"+\": [1, 2] }, \"kind\": \"money\""), [], "12.5", "12,50\u00A0€", "12,50\u00A0€", "€12.50"),
        Same("computed text", Of("computed", "\"value\": { \"cat\": [\"a\"] }, \"kind\": \"text\""), [], "\"a b\"", "a b"),
        Same("computed date", Of("computed", "\"value\": { \"cat\": [\"a\"] }, \"kind\": \"date\""), [], "\"2026-12-03\"", "3.12.2026"),
        new("computed yes or no", Of("computed", "\"value\": { \"!\": [1] }, \"kind\": \"yesNo\""), [], "false", "Ei", "Nej", "No"),
        new("attachment", Of("attachment"), [], $$"""
            [{"id":"1","name":"Kartta, ö.pdf","sha256":"{{new string('a', 64)}}","size":1258291},{"id":"2","name":"b.txt","sha256":"{{new string('0', 64)}}","size":12}]
            """, "Kartta, ö.pdf (1,2\u00A0Mt)|b.txt (12\u00A0tavua)", "Kartta, ö.pdf (1,2\u00A0MB)|b.txt (12\u00A0byte)", "Kartta, ö.pdf (1.2\u00A0MB)|b.txt (12\u00A0bytes)"),
        new("declaration", Of("declaration"), [("q", "true")], "true", "Vahvistettu", "Bekräftat", "Confirmed"),
        Same("information", Of("information"), [], null, ""),
    ];

    private const string Things = """
        "options": [ { "key": "a", "label": { "fi": "Ääni", "sv": "Ljud", "en": "Sound" } }, { "key": "b", "label": { "fi": "Valo", "sv": "Ljus", "en": "Light" } },
          { "key": "c", "label": { "fi": "Savu", "sv": "Rök", "en": "Smoke" } },
          { "key": "none", "alone": true, "label": { "fi": "Ei mitään näistä", "sv": "Inget av dessa", "en": "None of these" } } ]
        """;

    private static string Of(string type, string members = "") => Forms.Question("q", type, members);

    private static string Column(string key, string type, string fi, string sv, string en, string members = "") => Forms.Question(key, type, members)
        .Replace(Forms.Words, $$"""{ "fi": "{{fi}}", "sv": "{{sv}}", "en": "{{en}}" }""", StringComparison.Ordinal);

    private static QuestionExample Same(string name, string document, IReadOnlyList<(string, string)> fields, string? answer, string said) =>
        new(name, document, fields, answer, said, said, said);
}
