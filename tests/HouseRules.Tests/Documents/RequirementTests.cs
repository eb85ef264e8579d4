using Xunit;

namespace Kevytasiointi.HouseRules.Tests.Documents;

public sealed class RequirementTests
{
    // Put together here, so that these made-up tests are not listed themselves.
    private const string Requirement = "Trait(" + "\"Requirement\"";

    private const string Planted = $$"""
        [{{Requirement}}, "R-031")]
        public sealed class SendingTests(Database database) : IDisposable
        {
            [Fact]
            [{{Requirement}}, "R-030"), {{Requirement}}, "R-032")]
            public async Task Sent_case_has_a_receipt() => await Task.Yield();

            [Fact]
            public void Nothing_of_note() { }
        }
        """;

    [Fact]
    public void Index_of_requirements_is_what_the_tests_say()
    {
        var path = Path.Combine(House.Root, RequirementIndex.Path);
        var written = RequirementIndex.Write(House.Files);
        if (Environment.GetEnvironmentVariable("KEVYTASIOINTI_WRITE_DOCS") == "1")
        {
            File.WriteAllText(path, written);
        }

        Assert.True(
            File.Exists(path) && File.ReadAllText(path) == written,
            $"{RequirementIndex.Path} is not what the tests say: write it anew with KEVYTASIOINTI_WRITE_DOCS=1 ./test HouseRules");
    }

    [Fact]
    public void Requirement_is_listed_with_its_test_or_its_class_of_tests()
    {
        var index = RequirementIndex.Write([new("tests/Casework.Tests/Filing/SendingTests.cs", Planted)]);
        Assert.Equal(
            """
            ## R-030

            - Sent case has a receipt (`tests/Casework.Tests/Filing/SendingTests.cs`)

            ## R-031

            - SendingTests (`tests/Casework.Tests/Filing/SendingTests.cs`)

            ## R-032

            - Sent case has a receipt (`tests/Casework.Tests/Filing/SendingTests.cs`)

            """,
            index[index.IndexOf("## R-", StringComparison.Ordinal)..]);
    }
}
