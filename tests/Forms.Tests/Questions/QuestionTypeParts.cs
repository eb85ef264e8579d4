using System.Text.Json.Nodes;
using Kevytasiointi.Forms.Answers;
using Kevytasiointi.Forms.Languages;
using Kevytasiointi.Forms.Questions;

namespace Kevytasiointi.Forms.Tests.Questions;

/// <summary>The parts a question type is made of, each with the file it stands in, so that a missing one is named.</summary>
internal static class QuestionTypeParts
{
    /// <summary>What the repository lacks for a type: files first, then words.</summary>
    public static IEnumerable<string> MissingFrom(QuestionType type) =>
        MissingFrom(type.Name).Concat(QuestionExample.All.Where(example => example.Question.Type == type.Name).SelectMany(example => MissingWords(example.Question)));

    /// <summary>The files that lack a type of this name.</summary>
    public static IEnumerable<string> MissingFrom(string name)
    {
        if (QuestionExample.All.All(example => example.Question.Type != name))
        {
            yield return $"tests/Forms.Tests/Questions/QuestionExample.cs has no example of {name}.";
        }

        var component = $"src/Web/Components/Questions/{char.ToUpperInvariant(name[0])}{name[1..]}.cshtml";
        if (!File.Exists(Path.Combine(RepositoryFiles.Root, component)))
        {
            yield return $"{component} is missing.";
        }

        if (JsonNode.Parse(File.ReadAllText(RepositoryFiles.SchemaPath))!["$defs"]![$"question.{name}"] is null)
        {
            yield return $"src/Forms/Documents/form-1.schema.json does not know {name}: write it anew (KEVYT_WRITE_SCHEMA=1 ./test --quick Forms).";
        }

        if (!File.ReadAllText(Path.Combine(RepositoryFiles.Root, "docs", "form-language.md")).Contains($"\n### {name}\n", StringComparison.Ordinal))
        {
            yield return $"docs/form-language.md does not tell of {name}: write it anew (KEVYTASIOINTI_WRITE_DOCS=1 ./test --quick Forms).";
        }

        // Where there are pictures of question types, every type has one.
        var pictures = Path.Combine(RepositoryFiles.Root, "docs", "pictures", "questions");
        if (Directory.Exists(pictures) && !File.Exists(Path.Combine(pictures, $"{name}-fi.png")))
        {
            yield return $"docs/pictures/questions/{name}-fi.png is missing: take it (KEVYTASIOINTI_WRITE_PICTURES=1 ./test Browser).";
        }
    }

    /// <summary>Words that are asked for by a key nobody has written, when an answer is missing or is nonsense.</summary>
    private static IEnumerable<string> MissingWords(Question question)
    {
        JsonNode?[] answers = [null, JsonValue.Create("?"), JsonValue.Create(0), new JsonArray(), new JsonObject()];
        foreach (var answer in answers)
        {
            var missing = Try(() => question.Problems(answer, AnswerSet.Empty).Count()) ?? Try(() => question.Say(answer, Language.Fi).Count)
                ?? Try(() => question.Read(Forms.Posted(question.FieldNames.Select(field => (field, "?")))).Problems.Count);
            if (missing is not null)
            {
                yield return $"A text of {question.Type} is missing: {missing}";
            }
        }
    }

    private static string? Try(Func<int> say)
    {
        try
        {
            say();
            return null;
        }
        catch (KeyNotFoundException fault)
        {
            return fault.Message;
        }
    }
}
