using Kevytasiointi.Casework.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Kevytasiointi.Migrations.Sqlite;

/// <summary>Lets <c>dotnet ef migrations add</c> make the model without a database.</summary>
public sealed class DesignTime : IDesignTimeDbContextFactory<CaseworkDb>
{
    /// <inheritdoc/>
    public CaseworkDb CreateDbContext(string[] args) => new(
        new DbContextOptionsBuilder<CaseworkDb>().UseSqlite("Data Source=design", options => options.MigrationsAssembly(typeof(DesignTime).Assembly)).Options);
}
