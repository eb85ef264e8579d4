using Kevytasiointi.Casework.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Kevytasiointi.Migrations.Postgres;

/// <summary>Lets <c>dotnet ef migrations add</c> make the model without a database.</summary>
public sealed class DesignTime : IDesignTimeDbContextFactory<CaseworkDb>
{
    /// <inheritdoc/>
    public CaseworkDb CreateDbContext(string[] args) => new(
        new DbContextOptionsBuilder<CaseworkDb>().UseNpgsql("Host=design", options => options.MigrationsAssembly(typeof(DesignTime).Assembly)).Options);
}
