using Kevytasiointi.Forms.Documents;

namespace Kevytasiointi.Forms.Tests.Documents;

public sealed class ReadyMadeProceduresTests
{
    [Fact]
    [Trait("Requirement", "R-080")]
    public void Every_ready_made_procedure_is_read_without_a_fault()
    {
        var faults = RepositoryFiles.Procedures
            .SelectMany(path => FormDocument.Read(File.ReadAllBytes(path), Path.GetFileName(path)).Faults)
            .ToArray();

        Assert.True(faults.Length == 0, string.Join('\n', faults.Select(fault => fault.ToString())));
    }
}
