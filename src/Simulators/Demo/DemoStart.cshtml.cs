namespace Kevytasiointi.Simulators.Demo;

/// <summary>What the demo has that the service itself has not.</summary>
public sealed class DemoStartPage : DemoPage;
