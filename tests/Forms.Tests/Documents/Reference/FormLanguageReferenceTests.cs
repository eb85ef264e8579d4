using Kevytasiointi.Forms.Questions;

namespace Kevytasiointi.Forms.Tests.Documents.Reference;

public sealed class FormLanguageReferenceTests
{
    /// <summary>Set KEVYTASIOINTI_WRITE_DOCS=1 to write the page anew after a change that is meant.</summary>
    [Fact]
    public void The_reference_is_what_the_code_says()
    {
        var path = Path.Combine(RepositoryFiles.Root, FormLanguageReference.Path);
        var written = FormLanguageReference.Write();
        if (Environment.GetEnvironmentVariable("KEVYTASIOINTI_WRITE_DOCS") == "1")
        {
            File.WriteAllText(path, written);
        }

        Assert.True(File.Exists(path) && File.ReadAllText(path) == written,
            $"{FormLanguageReference.Path} is not what the code says: write it anew with KEVYTASIOINTI_WRITE_DOCS=1 ./test --quick Forms");
    }

    [Fact]
    public void Every_type_and_every_member_is_described() => Assert.Empty(FormLanguageReference.Undescribed());

    [Fact]
    public void Every_operator_has_an_example()
    {
        var examples = RuleExamples.ByOperator();
        var operators = Kevytasiointi.Forms.Documents.FormSchema.Generate()["$defs"]!["rule"]!["anyOf"]!.AsArray()[^1]!["properties"]!.AsObject();

        Assert.All(operators.Select(one => one.Key), name => Assert.NotEmpty(examples[name]));
    }

    [Fact]
    public void Every_type_has_a_part_of_its_own()
    {
        var headings = FormLanguageReference.Write().Split('\n').Where(line => line.StartsWith("### ", StringComparison.Ordinal)).Select(line => line[4..]);

        Assert.Equal(QuestionTypes.All.Select(type => type.Name), headings);
    }
}
