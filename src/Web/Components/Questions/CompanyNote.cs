namespace Kevytasiointi.Web.Components.Questions;

/// <summary>What came of asking a register about a company, told beside its fields.</summary>
/// <param name="Notice">The words.</param>
/// <param name="OffersToReplace">Whether the register tells otherwise than what was typed, so that the customer may choose.</param>
public sealed record CompanyNote(NoticeView Notice, bool OffersToReplace = false);
