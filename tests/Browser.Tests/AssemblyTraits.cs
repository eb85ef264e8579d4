using Kevytasiointi.Browser.Tests.Visits;
using Xunit;

// Left out by ./test --quick.
[assembly: Trait("Needs", "Browser")]

// One service and one browser serve all tests; each visit has cookies of its own.
[assembly: AssemblyFixture(typeof(TestBrowser))]
