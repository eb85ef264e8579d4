using System.Text.Json;
using System.Text.Json.Nodes;
using Kevytasiointi.Forms.Findings;
using Kevytasiointi.Forms.Languages;
using Kevytasiointi.Forms.Questions;
using Kevytasiointi.Forms.Rules;

namespace Kevytasiointi.Forms.Documents;

/// <summary>The shape of a question: the members every question has, and those of its type.</summary>
internal static class QuestionShape
{
    private static readonly Member<string> Type = new("type", new Shape<string>(() => [], (node, _) => node.Text));
    private static readonly Member<string> Key = new("key", Shapes.Key);
    private static readonly Member<LocalisedText> Label = new("label", Shapes.Line);
    private static readonly Member<LocalisedText> Words = new("label", Shapes.Text);
    private static readonly Member<LocalisedText> Hint = new("hint", Shapes.Text, Required: false);
    private static readonly Member<Rule> When = new("when", Shapes.Rule, Required: false);
    private static readonly Member<bool> Required = new("required", Shapes.Flag, Required: false);
    private static readonly Member<Publicity> Publicity = new("publicity", Shapes.Code<Publicity>(), Required: false);
    private static readonly Member<PersonalData> PersonalData = new("personalData", Shapes.Code<PersonalData>(), Required: false);
    private static readonly Member<string> Shared = new("shared", Shapes.Key, Required: false);

    /// <summary>A question of any type.</summary>
    public static Shape<Question> Any { get; } = new(() => Shapes.Reference("question"), Read);

    /// <summary>JSON Schema of a question of any type.</summary>
    public static JsonObject AnySchema() =>
        new() { ["oneOf"] = new JsonArray([.. QuestionTypes.All.Select(type => Shapes.Reference(DefinitionName(type)))]) };

    /// <summary>The name of a type's schema among the definitions.</summary>
    public static string DefinitionName(QuestionType type) => "question." + type.Name;

    /// <summary>JSON Schema of a question of one type.</summary>
    public static JsonObject SchemaOf(QuestionType type)
    {
        var schema = Member.SchemaOf(MembersOf(type));
        schema["properties"]![Type.Name] = new JsonObject { ["const"] = type.Name };
        return schema;
    }

    private static Question? Read(DocumentNode node, DocumentFindings findings)
    {
        var name = node.Find(Type.Name);
        if (name is null || name.Kind != JsonValueKind.String || QuestionTypes.Find(name.Text) is not { } type)
        {
            findings.Add(name ?? node, FindingKind.QuestionTypeUnknown, name?.Text ?? "", string.Join(", ", QuestionTypes.All.Select(known => known.Name)));
            return null;
        }

        return MemberSource.Of(node, findings, MembersOf(type)) is { } source ? Make(type, source) : null;
    }

    private static Question Make(QuestionType type, MemberSource source)
    {
        var question = type.Make(source.Get(Key), source.Get(IsOnlyTold(type) ? Words : Label), source);
        var personal = source.Get(PersonalData, question.PersonalData);
        var said = source.FindValue(Publicity);
        var publicity = said ?? question.Publicity;
        source.Refuse(personal > question.PersonalData && said is null, FindingKind.PublicityMissing);
        source.Refuse(personal < question.PersonalData || publicity < question.Publicity, FindingKind.ClassTooMild);
        source.Refuse(personal == Questions.PersonalData.Sensitive && publicity == Questions.Publicity.Public, FindingKind.SensitivePublic);
        source.Refuse(question is IdentityCodeQuestion && (personal == Questions.PersonalData.None || publicity == Questions.Publicity.Public), FindingKind.IdentityCodePublic);
        return question with
        {
            Hint = source.Find(Hint),
            When = source.Find(When),
            Required = source.Get(Required, question.Required),
            Publicity = publicity,
            PersonalData = personal,
            Shared = source.Find(Shared),
        };
    }

    /// <summary>The members of a type. What is only told takes nothing that is about an answer; what is computed cannot be required or entered.</summary>
    private static IReadOnlyList<Member> MembersOf(QuestionType type) => IsOnlyTold(type)
        ? [Key, Type, Words, Hint, When]
        : type.Question == typeof(ComputedQuestion) ? [Key, Type, Label, Hint, When, Publicity, PersonalData, .. type.Members]
        : [Key, Type, Label, Hint, When, Required, Publicity, PersonalData, Shared, .. type.Members];

    private static bool IsOnlyTold(QuestionType type) => type.Question == typeof(InformationQuestion);
}
