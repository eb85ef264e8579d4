using System.ComponentModel.DataAnnotations;

namespace Kevytasiointi.Casework.Data;

/// <summary>Which database the service keeps its records in.</summary>
public sealed class DatabaseSettings
{
    /// <summary>The kind of database: <c>Sqlite</c> (default; nothing to install) or <c>Postgres</c>.</summary>
    [Required, RegularExpression("Sqlite|Postgres")]
    public string Provider { get; set; } = "Sqlite";

    /// <summary>Connection string; for SQLite the file in the data folder when empty.</summary>
    public string ConnectionString { get; set; } = "";
}
