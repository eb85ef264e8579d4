using System.Text.Json.Nodes;
using Kevytasiointi.Forms.Answers;
using Kevytasiointi.Forms.Documents;
using Kevytasiointi.Forms.Findings;
using Kevytasiointi.Forms.Identifiers;
using Kevytasiointi.Forms.Languages;

namespace Kevytasiointi.Forms.Questions;

/// <summary>
/// A personal identity code. Field: the key. Answer: a string "010594Y9032", in capitals, with its own separator. It is asked only on a ground
/// that the customer is told (tietosuojalaki 1050/2018 29 §), said whole in the case's own papers and masked everywhere else.
/// </summary>
public sealed record IdentityCodeQuestion : LineQuestion
{
    /// <inheritdoc/>
    public override string Type => "identityCode";

    /// <summary>Why the code is asked, shown beside the field.</summary>
    public required LocalisedText Ground { get; init; }

    private protected override LineFormat Format => LineFormat.Identity;

    private protected override string MissingMessage => "MissingIdentityCode";

    /// <inheritdoc/>
    public override IReadOnlyList<string> SayMasked(JsonNode? answer, Language language) =>
        answer is null ? [] : [AnswerNodes.TryString(answer, out var code) ? IdentityCode.Mask(code) : IdentityCode.Mask("")];

    private static readonly Member<LocalisedText> GroundMember = new("ground", Shapes.Text) { WhenMissing = FindingKind.IdentityCodeGroundMissing };

    internal static QuestionType InDocuments { get; } = new("identityCode", typeof(IdentityCodeQuestion), [GroundMember],
        (key, label, source) => new IdentityCodeQuestion { Key = key, Label = label, Ground = source.Get(GroundMember) });
}
