namespace Kevytasiointi.Simulators.SignIn;

/// <summary>People one can sign in as, in one list of the page.</summary>
/// <param name="Name">The field's name: as whom, customer or official.</param>
/// <param name="Mark">What keeps the ids of one list apart from another's.</param>
/// <param name="People">Who.</param>
public sealed record PickList(string Name, string Mark, IEnumerable<(string Slug, string Name, string? About)> People);
