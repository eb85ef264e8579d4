namespace Kevytasiointi.Casework.Outside;

/// <summary>Where no register is set: companies are only typed.</summary>
public sealed class NoCompanyRegister : ICompanyRegister
{
    /// <inheritdoc/>
    public bool IsThere => false;

    /// <inheritdoc/>
    public Task<CompanyAnswer> FindAsync(string businessId, CancellationToken cancellation) => Task.FromResult<CompanyAnswer>(new CompanyAnswer.Silent());
}
