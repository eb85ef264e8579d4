namespace Kevytasiointi.Casework.Outside;

/// <summary>
/// A public register of companies. What it tells is a suggestion that the customer may correct, and nothing ever waits for it or depends on it.
/// </summary>
public interface ICompanyRegister
{
    /// <summary>Whether there is a register to ask.</summary>
    bool IsThere { get; }

    /// <summary>Asks about a company. Never throws but when the asking itself is given up.</summary>
    /// <param name="businessId">A valid business id, 1234567-1.</param>
    /// <param name="cancellation">Gives the asking up.</param>
    Task<CompanyAnswer> FindAsync(string businessId, CancellationToken cancellation);
}
