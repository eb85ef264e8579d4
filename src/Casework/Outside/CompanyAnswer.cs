namespace Kevytasiointi.Casework.Outside;

/// <summary>What a register of companies said.</summary>
public abstract record CompanyAnswer
{
    /// <summary>The company is in the register.</summary>
    public sealed record Found(CompanyFacts Company) : CompanyAnswer;

    /// <summary>The register has no such company.</summary>
    public sealed record Unknown : CompanyAnswer;

    /// <summary>The register did not answer in time, refused to, or answered something that cannot be understood.</summary>
    public sealed record Silent : CompanyAnswer;
}
