using Kevytasiointi.Forms.Documents;

namespace Kevytasiointi.Forms.Tests.Documents;

public sealed class FormSchemaTests
{
    /// <summary>Set KEVYT_WRITE_SCHEMA=1 to write the file anew after a change that is meant.</summary>
    [Fact]
    public void The_published_schema_is_what_the_code_generates()
    {
        if (Environment.GetEnvironmentVariable("KEVYT_WRITE_SCHEMA") == "1")
        {
            File.WriteAllText(RepositoryFiles.SchemaPath, FormSchema.ToText());
        }

        Assert.Equal(FormSchema.ToText(), File.ReadAllText(RepositoryFiles.SchemaPath));
    }
}
