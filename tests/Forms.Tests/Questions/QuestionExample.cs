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
        new("yesNo yes", Of("yesNo"), [("q", "yes")], "true", "Kyllä", "Ja", "Yes"),
        new("yesNo no", Of("yesNo"), [("q", "no")], "false", "Ei", "Nej", "No"),
        new("oneOf", Of("oneOf", """
            "options": [ { "key": "a", "label": { "fi": "Lupa", "sv": "Tillstånd", "en": "Permit" } }, { "key": "b", "label": { "fi": "B", "sv": "B", "en": "B" } } ]
            """), [("q", "a")], "\"a\"", "Lupa", "Tillstånd", "Permit"),
        Same("date", Of("date"), [("q.day", "3"), ("q.month", "12"), ("q.year", "2026")], "\"2026-12-03\"", "3.12.2026"),
        Same("date in one field", Of("date"), [("q", "03.12.2026")], "\"2026-12-03\"", "3.12.2026"),
        Same("email", Of("email"), [("q", " maija.mäki+lupa@posti.example ")], "\"maija.mäki+lupa@posti.example\"", "maija.mäki+lupa@posti.example"),
        Same("phone", Of("phone"), [("q", "+358 (0)40 123-4567")], "\"+358 (0)40 123-4567\"", "+358 (0)40 123-4567"),
        Same("address", Of("address"), [("q.street", "Åvägen 1 B 2"), ("q.postalCode", "00100"), ("q.city", "Hesa")],
            """{"city":"Hesa","postalCode":"00100","street":"Åvägen 1 B 2"}""", "Åvägen 1 B 2|00100 Hesa"),
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
        Same("payer", Of("payer"),
            [("q.kind", "company"), ("q.name", "Oy Malli Ab"), ("q.businessId", "08778300"), ("q.eInvoiceAddress", "0037 0877830-0"), ("q.eInvoiceOperator", "Välittäjä"),
                ("q.street", ""), ("q.postalCode", ""), ("q.city", ""), ("q.email", ""), ("q.reference", "KP 12")],
            """{"businessId":"0877830-0","eInvoiceAddress":"003708778300","eInvoiceOperator":"Välittäjä","kind":"company","name":"Oy Malli Ab","reference":"KP 12"}""",
            "Yritys tai yhteisö|Oy Malli Ab|0877830-0|Verkkolasku: 003708778300, Välittäjä|Viite laskuun: KP 12") with
        {
            Sv = "Företag eller sammanslutning|Oy Malli Ab|0877830-0|E-faktura: 003708778300, Välittäjä|Referens på fakturan: KP 12",
            En = "Company or organisation|Oy Malli Ab|0877830-0|E-invoice: 003708778300, Välittäjä|Reference for the bill: KP 12",
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

    private static string Of(string type, string members = "") => Forms.Question("q", type, members);

    private static string Column(string key, string type, string fi, string sv, string en, string members = "") => Forms.Question(key, type, members)
        .Replace(Forms.Words, $$"""{ "fi": "{{fi}}", "sv": "{{sv}}", "en": "{{en}}" }""", StringComparison.Ordinal);

    private static QuestionExample Same(string name, string document, IReadOnlyList<(string, string)> fields, string? answer, string said) =>
        new(name, document, fields, answer, said, said, said);
}
