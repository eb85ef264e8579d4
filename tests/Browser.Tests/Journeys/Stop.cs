namespace Kevytasiointi.Browser.Tests.Journeys;

/// <summary>Where the focus is; empty words for what its element lacks.</summary>
/// <param name="Name">The element's name.</param>
/// <param name="Id">Its id.</param>
/// <param name="Type">Its type, such as <c>radio</c> or <c>select-one</c>.</param>
/// <param name="TestId">Its data-testid.</param>
/// <param name="Class">Its classes.</param>
/// <param name="Href">Where it leads.</param>
/// <param name="Value">Its value; of radio buttons and ticks the value that they would send.</param>
/// <param name="Checked">Whether it is chosen or ticked.</param>
public sealed record Stop(string Name, string Id, string Type, string TestId, string Class, string Href, string Value, bool Checked);
