using Kevytasiointi.Forms.Languages;

namespace Kevytasiointi.Web.Components;

/// <summary>How far the customer is, in words; the row of marks only echoes them.</summary>
/// <param name="Language">The reader's language.</param>
/// <param name="Number">The step shown, from 1.</param>
/// <param name="Of">How many steps there are with the answers so far; the check page is the last.</param>
public sealed record ProgressView(Language Language, int Number, int Of);
