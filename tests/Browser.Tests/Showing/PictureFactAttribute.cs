using System.Runtime.CompilerServices;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace Kevytasiointi.Browser.Tests.Showing;

/// <summary>What writes pictures into the repository: there only when <c>KEVYTASIOINTI_WRITE_PICTURES=1</c> asks for it, so that no run of the tests changes files or tells of a skipped test.</summary>
[XunitTestCaseDiscoverer(typeof(PictureFactDiscoverer))]
[AttributeUsage(AttributeTargets.Method)]
public sealed class PictureFactAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1) : FactAttribute(file, line);

/// <summary>Finds it only when it is asked for.</summary>
public sealed class PictureFactDiscoverer : FactDiscoverer
{
    /// <inheritdoc/>
    public override async ValueTask<IReadOnlyCollection<IXunitTestCase>> Discover(
        ITestFrameworkDiscoveryOptions discoveryOptions, IXunitTestMethod testMethod, IFactAttribute factAttribute) =>
        Environment.GetEnvironmentVariable("KEVYTASIOINTI_WRITE_PICTURES") == "1" ? await base.Discover(discoveryOptions, testMethod, factAttribute) : [];
}
