using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Kevytasiointi.Bench.Reference;

/// <summary>What one send of the service wrote, read back from its database: the rows of a case, table by table, to be written again under new ids.</summary>
/// <param name="Table">The table.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Rows">The rows as they stand.</param>
public sealed record SendModel(string Table, IReadOnlyList<string> Columns, IReadOnlyList<object[]> Rows)
{
    private static readonly (string Table, string Key, string? Only)[] Written =
    [
        ("Cases", "Id", null), ("Submissions", "CaseId", null), ("CaseEvents", "CaseId", null), ("CaseCards", "CaseId", null), ("SearchTokens", "CaseId", null),
        ("Transfers", "CaseId", null), ("Outbox", "CaseId", null), ("AuditEntries", "CaseId", "\"Action\" = 'Send'"),
    ];

    /// <summary>The bytes of text and blobs in it.</summary>
    public long Bytes => Rows.Sum(row => row.Sum(value => value switch { string text => text.Length, byte[] blob => blob.Length, DBNull => 0, _ => 8L }));

    /// <summary>Opens a connection of a kind.</summary>
    public static DbConnection Connect(string provider, string connection) =>
        provider == "Postgres" ? new NpgsqlConnection(connection) : new SqliteConnection(connection);

    /// <summary>Reads what the send of this case wrote.</summary>
    public static IReadOnlyList<SendModel> Read(string provider, string connection, Guid model)
    {
        using var database = Connect(provider, connection);
        database.Open();
        return [.. Written.Select(each => ReadTable(database, each.Table, each.Key, each.Only, Key(provider, model)))];
    }

    /// <summary>An id as the database keeps it.</summary>
    public static object Key(string provider, Guid id) => provider == "Postgres" ? id : id.ToString().ToUpperInvariant();

    /// <summary>The values of the rows for another case, in the order of <see cref="Columns"/>.</summary>
    /// <param name="oldKey">The model's id as the database keeps it.</param>
    /// <param name="newKey">The new case's.</param>
    /// <param name="freshId">Makes an id as the database keeps it.</param>
    /// <param name="reference">The new case's reference.</param>
    public IEnumerable<object> Values(object oldKey, object newKey, Func<object> freshId, string reference)
    {
        foreach (var row in Rows)
        {
            for (var column = 0; column < row.Length; column++)
            {
                yield return row[column].Equals(oldKey) ? newKey : Columns[column] switch
                {
                    "Id" => freshId(),
                    "Reference" => reference,
                    "Month" or "Sequence" or "Previous" or "Hash" when Table == "AuditEntries" => DBNull.Value, // sealed later by the service
                    _ => row[column],
                };
            }
        }
    }

    /// <summary>One statement that writes all rows.</summary>
    /// <param name="mark">The placeholder of the n-th value, from 1.</param>
    public string Insert(Func<int, string> mark)
    {
        var columns = string.Join(", ", Columns.Select(column => $"\"{column}\""));
        var rows = Enumerable.Range(0, Rows.Count).Select(row => "(" + string.Join(", ", Enumerable.Range(1, Columns.Count).Select(column => mark((row * Columns.Count) + column))) + ")");
        return $"INSERT INTO \"{Table}\" ({columns}) VALUES {string.Join(", ", rows)}";
    }

    private static SendModel ReadTable(DbConnection database, string table, string key, string? only, object value)
    {
        using var command = database.CreateCommand();
        command.CommandText = $"SELECT * FROM \"{table}\" WHERE \"{key}\" = @id" + (only is null ? "" : " AND " + only);
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("id", value);
        command.Parameters.Add(parameter);
        using var reader = command.ExecuteReader();
        var columns = Enumerable.Range(0, reader.FieldCount).Select(reader.GetName).ToList();
        var rows = new List<object[]>();
        while (reader.Read())
        {
            var row = new object[columns.Count];
            reader.GetValues(row);
            rows.Add(row);
        }

        return rows.Count > 0 ? new SendModel(table, columns, rows) : throw new InvalidOperationException($"The send wrote nothing to {table}.");
    }
}
