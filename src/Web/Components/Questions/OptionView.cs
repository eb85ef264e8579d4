using Kevytasiointi.Forms.Questions;

namespace Kevytasiointi.Web.Components.Questions;

/// <summary>An option as it stands on a form page.</summary>
/// <param name="Option">The option.</param>
/// <param name="Id">The id of its field: the question's key for the first that is offered, where links to the question lead.</param>
/// <param name="When">Its condition as JSON when an answer on the same page may change it; none otherwise.</param>
/// <param name="IsHidden">Whether it is not offered with the answers so far.</param>
public sealed record OptionView(Option Option, string Id, string? When, bool IsHidden);
