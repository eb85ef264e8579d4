using System.Text.Json;
using System.Text.Json.Nodes;
using Kevytasiointi.Casework.Records.Keys;
using Kevytasiointi.Casework.Sealing;
using Kevytasiointi.Forms.Answers;

namespace Kevytasiointi.Casework.Records.Drafts;

/// <summary>What a draft holds, opened.</summary>
/// <param name="Answers">The answers that could be read.</param>
/// <param name="Confirmed">Keys of the pages the customer has saved without problems.</param>
/// <param name="Typed">What was typed on pages that had problems, as typed: page → field → values. Nothing typed is ever lost.</param>
public sealed record DraftContent(
    AnswerSet Answers, IReadOnlySet<string> Confirmed, IReadOnlyDictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>> Typed)
{
    /// <summary>An untouched draft.</summary>
    public static DraftContent Empty { get; } =
        new(AnswerSet.Empty, new HashSet<string>(), new Dictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>>());

    /// <summary>The same content with a page's typed fields kept, or (null) let go.</summary>
    public DraftContent WithTyped(string page, IReadOnlyDictionary<string, IReadOnlyList<string>>? fields)
    {
        var typed = new Dictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>>(Typed);
        typed.Remove(page);
        if (fields is not null)
        {
            typed[page] = fields;
        }

        return this with { Typed = typed };
    }

    /// <summary>The same content with a page confirmed.</summary>
    public DraftContent Confirm(string page) => this with { Confirmed = new HashSet<string>(Confirmed) { page } };

    /// <summary>Sealed under the draft's key.</summary>
    internal byte[] Seal(Sealer sealer, DataKey key) => sealer.Seal(key, "draft", JsonSerializer.SerializeToUtf8Bytes(new JsonObject
    {
        ["answers"] = Answers.ToJson(),
        ["confirmed"] = JsonSerializer.SerializeToNode(Confirmed),
        ["typed"] = JsonSerializer.SerializeToNode(Typed),
    }));

    /// <summary>Opened with the draft's key.</summary>
    internal static DraftContent Open(Sealer sealer, DataKey key, byte[] sealedContent)
    {
        var json = JsonNode.Parse(sealer.Open(key, "draft", sealedContent))!;
        return new DraftContent(
            AnswerSet.FromUtf8(JsonSerializer.SerializeToUtf8Bytes(json["answers"])),
            json["confirmed"].Deserialize<HashSet<string>>()!,
            json["typed"].Deserialize<Dictionary<string, Dictionary<string, List<string>>>>()!.ToDictionary(
                page => page.Key,
                page => (IReadOnlyDictionary<string, IReadOnlyList<string>>)page.Value.ToDictionary(
                    field => field.Key, field => (IReadOnlyList<string>)field.Value)));
    }
}
