using Kevytasiointi.Web.Hosting;
using Xunit;

namespace Kevytasiointi.Web.Tests.Hosting;

public sealed class FaultNameTests
{
    [Fact]
    public void Name_of_a_fault_tells_its_kind_and_place_and_none_of_its_words()
    {
        var fault = Assert.ThrowsAny<InvalidOperationException>(Fail);
        var said = $"{FaultName.Of(fault)} at {FaultName.PlaceOf(fault)}";
        Assert.StartsWith("InvalidOperationException ← IOException at FaultNameTests.Refuse ← FaultNameTests.Fail", said, StringComparison.Ordinal);
        Assert.DoesNotContain("aino", said, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Fault_that_was_never_thrown_has_a_kind_and_no_place()
    {
        var fault = new IOException("aino.korpela@posti.example");
        Assert.Equal(("IOException", ""), (FaultName.Of(fault), FaultName.PlaceOf(fault)));
    }

    private static void Fail()
    {
        try
        {
            Refuse();
        }
        catch (IOException fault)
        {
            throw new InvalidOperationException("Aino Korpela", fault);
        }
    }

    private static void Refuse() => throw new IOException("550 aino.korpela@posti.example");
}
