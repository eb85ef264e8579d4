namespace Kevytasiointi.Simulators.Demo;

/// <summary>What the demonstration has.</summary>
public sealed class IndexPage : DemoPage;
