namespace Kevytasiointi.Web.Components;

/// <summary>Lists beside one another, each with how many it holds. They are links: each tab is a page of its own.</summary>
/// <param name="Label">What the tabs choose between, for those who do not see them.</param>
/// <param name="Tabs">The tabs in order.</param>
public sealed record TabsView(string Label, IReadOnlyList<Tab> Tabs);

/// <summary>One tab.</summary>
/// <param name="Text">Its name.</param>
/// <param name="Count">How many it holds, formatted; or none.</param>
/// <param name="Href">Where it leads.</param>
/// <param name="IsCurrent">Whether it is shown now.</param>
/// <param name="IsLate">Whether it holds what is late; its name must say so too.</param>
/// <param name="TestId">The stable hook for screen robots (contracts.md 7), or none.</param>
public sealed record Tab(string Text, string? Count, string Href, bool IsCurrent = false, bool IsLate = false, string? TestId = null);
