using Kevytasiointi.Forms.Languages;

namespace Kevytasiointi.Web.Components;

/// <summary>A value people carry elsewhere, with a button that copies it (shown only where script runs).</summary>
/// <param name="Language">The reader's language.</param>
/// <param name="Value">The value, copied as it stands.</param>
/// <param name="Name">What it is, for those who hear the button.</param>
/// <param name="TestId">The stable hook for screen robots (contracts.md 7), or none.</param>
public sealed record CopyableView(Language Language, string Value, string Name, string? TestId = null);
