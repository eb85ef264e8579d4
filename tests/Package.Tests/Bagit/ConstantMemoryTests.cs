using Kevytasiointi.Package.Bagit;
using Xunit;

namespace Kevytasiointi.Package.Tests.Bagit;

/// <summary>Runs alone, for it measures the memory of the whole process.</summary>
[Collection(nameof(ConstantMemoryTests))]
public sealed class ConstantMemoryTests
{
    [Fact]
    public async Task A_payload_of_300_MB_passes_through_without_being_held_in_memory()
    {
        const int megabytes = 300;
        BagFile[] payload = [.. Enumerable.Range(0, 6).Select(number =>
            new BagFile($"data/{number}.bin", _ => Task.FromResult<Stream>(new GeneratedStream((megabytes / 6) << 20))))];
        await Bags.MakeAsync(); // so that what is made once per process is not counted
        var output = new PeakStream();

        await new BagWriter(Bags.Top, Bags.Made).WriteAsync(output, payload, [], TestContext.Current.CancellationToken);

        Assert.True(output.Length > 250L << 20, $"{output.Length} bytes were written: the payload was not what the test meant.");
        Assert.True(output.HeldAtMost < 4 << 20, $"{output.HeldAtMost} bytes more than at the start were held.");
    }
}

[CollectionDefinition(nameof(ConstantMemoryTests), DisableParallelization = true)]
public sealed class ConstantMemoryCollection;
