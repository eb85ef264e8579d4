using Kevytasiointi.Forms.Languages;

namespace Kevytasiointi.Casework.Outside;

/// <summary>What a register tells of a company.</summary>
/// <param name="BusinessId">The business id.</param>
/// <param name="Name">The registered name.</param>
/// <param name="Address">The postal address, else the visiting address; none when the register has none in Finland.</param>
/// <param name="EndedOn">The day the company ended, or none while it goes on.</param>
public sealed record CompanyFacts(string BusinessId, string Name, CompanyAddress? Address, DateOnly? EndedOn);

/// <summary>A company's address in Finland.</summary>
/// <param name="Street">Street with number, or post-office box.</param>
/// <param name="PostalCode">Five digits.</param>
/// <param name="City">The town in each language.</param>
public sealed record CompanyAddress(string Street, string PostalCode, LocalisedText City);
