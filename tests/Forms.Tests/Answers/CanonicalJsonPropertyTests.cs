using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using Kevytasiointi.Forms.Answers;

namespace Kevytasiointi.Forms.Tests.Answers;

public sealed class CanonicalJsonPropertyTests
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    [Fact]
    [Trait("Requirement", "R-031")]
    public void The_same_value_in_any_order_and_spacing_has_the_same_bytes() =>
        Gen.Select(RandomJson.Any(4), Gen.Int).Sample((value, seed) =>
        {
            var shuffled = JsonNode.Parse(Shuffle(value, new Random(seed))?.ToJsonString(Indented) ?? "null");

            Assert.Equal(CanonicalJson.Write(value), CanonicalJson.Write(shuffled));
        });

    [Fact]
    public void Reading_what_was_written_and_writing_it_again_changes_nothing() =>
        RandomJson.Any(4).Sample(value =>
        {
            var bytes = CanonicalJson.Write(value);

            Assert.Equal(bytes, CanonicalJson.Write(JsonNode.Parse(bytes)));
        });

    [Fact]
    public void Different_values_have_different_bytes() =>
        Gen.Select(RandomJson.Any(3), RandomJson.Any(3)).Where((one, other) => HoldsInDoubles(one) && HoldsInDoubles(other)).Sample((one, other) =>
            Assert.Equal(JsonNode.DeepEquals(one, other), CanonicalJson.Write(one).AsSpan().SequenceEqual(CanonicalJson.Write(other))));

    [Fact]
    public void Answers_stored_and_read_again_are_the_same_answers() =>
        Gen.Select(RandomJson.Text, RandomJson.Any(2)).Array[0, 6].Sample(pairs =>
        {
            var answers = pairs.Aggregate(AnswerSet.Empty, (set, pair) => set.With(pair.Item1, pair.Item2));

            Assert.Equal(answers.ToUtf8(), AnswerSet.FromUtf8(answers.ToUtf8()).ToUtf8());
        });

    /// <summary>RFC 8785 writes numbers as doubles, to which a number too small for them is zero.</summary>
    private static bool HoldsInDoubles(JsonNode? value) => value?.ToJsonString().Contains("E-400", StringComparison.Ordinal) != true;

    private static JsonNode? Shuffle(JsonNode? value, Random random) => value switch
    {
        JsonObject members => new JsonObject(members.OrderBy(_ => random.Next()).Select(member => KeyValuePair.Create(member.Key, Shuffle(member.Value, random)))),
        JsonArray items => new JsonArray([.. items.Select(item => Shuffle(item, random))]),
        _ => value?.DeepClone(),
    };
}
