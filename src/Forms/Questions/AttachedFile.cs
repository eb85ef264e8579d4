using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Kevytasiointi.Forms.Answers;

namespace Kevytasiointi.Forms.Questions;

/// <summary>One file of an attachment answer: { "id", "name", "size", "sha256" }.</summary>
/// <param name="Id">The attachment's id in the store.</param>
/// <param name="Name">The name the customer's file had, made safe.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Sha256">SHA-256 of the bytes, lower-case hexadecimal.</param>
public sealed partial record AttachedFile(string Id, string Name, long Size, string Sha256)
{
    private const int MaxIdLength = 64;

    /// <summary>The most characters of a file's name.</summary>
    public const int MaxNameLength = 255;

    /// <summary>Reads one file of an answer; anything else than the four members, each of its own shape, is refused.</summary>
    public static bool TryRead(JsonNode? node, [NotNullWhen(true)] out AttachedFile? file)
    {
        file = null;
        if (!AnswerNodes.TryMembers(node, out var members) || members.Count != 4
            || !AnswerNodes.TryString(members.GetValueOrDefault("id"), out var id)
            || !AnswerNodes.TryString(members.GetValueOrDefault("name"), out var name)
            || !AnswerNodes.TryDecimal(members.GetValueOrDefault("size"), out var size)
            || !AnswerNodes.TryString(members.GetValueOrDefault("sha256"), out var sha256))
        {
            return false;
        }

        if (id.Length is 0 or > MaxIdLength || LineFormat.Text(MaxNameLength).ProblemWith(members["name"]) is not null || name.Length == 0
            || size < 0 || size > long.MaxValue || decimal.Truncate(size) != size || !Hash().IsMatch(sha256))
        {
            return false;
        }

        file = new AttachedFile(id, name, (long)size, sha256);
        return true;
    }

    /// <summary>The file as it stands in an answer.</summary>
    public JsonObject ToJson() => new() { ["id"] = Id, ["name"] = Name, ["size"] = Size, ["sha256"] = Sha256 };

    internal static JsonObject Schema(long maxBytes) => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject
        {
            ["id"] = new JsonObject { ["type"] = "string", ["minLength"] = 1, ["maxLength"] = MaxIdLength },
            ["name"] = new JsonObject { ["type"] = "string", ["minLength"] = 1, ["maxLength"] = MaxNameLength },
            ["size"] = new JsonObject { ["type"] = "integer", ["minimum"] = 0, ["maximum"] = maxBytes },
            ["sha256"] = new JsonObject { ["type"] = "string", ["pattern"] = "^[0-9a-f]{64}$" },
        },
        ["required"] = new JsonArray("id", "name", "size", "sha256"),
        ["additionalProperties"] = false,
    };

    [GeneratedRegex(@"^[0-9a-f]{64}\z")]
    private static partial Regex Hash();
}
