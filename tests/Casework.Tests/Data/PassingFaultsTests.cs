using Kevytasiointi.Casework.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Xunit;

namespace Kevytasiointi.Casework.Tests.Data;

public sealed class PassingFaultsTests
{
    [Theory]
    [InlineData(5, true)] // busy
    [InlineData(6, true)] // locked
    [InlineData(10, true)] // the disk fails
    [InlineData(13, true)] // the disk is full
    [InlineData(1, false)] // a statement of ours is wrong
    [InlineData(11, false)] // the file is damaged
    [InlineData(19, false)] // a guard of a table
    public void A_fault_of_the_file_database_passes_when_it_may_go_well_later(int code, bool passes)
    {
        Assert.Equal(passes, Database.IsPassing(new SqliteException("x", code)));
        Assert.Equal(passes, Database.IsPassing(new DbUpdateException("x", new SqliteException("x", code))));
    }

    [Theory]
    [InlineData("53100", true)] // the disk is full
    [InlineData("40001", true)] // a lost race
    [InlineData("40P01", true)] // a deadlock
    [InlineData("57P01", true)] // the server is going down
    [InlineData("23505", false)] // a guard of a table
    [InlineData("42601", false)] // a statement of ours is wrong
    public void A_fault_of_the_database_server_passes_when_it_may_go_well_later(string state, bool passes)
    {
        Assert.Equal(passes, Database.IsPassing(new PostgresException("x", "ERROR", "ERROR", state)));
        Assert.Equal(passes, Database.IsPassing(new DbUpdateException("x", new PostgresException("x", "ERROR", "ERROR", state))));
    }

    [Fact]
    public void A_full_disk_under_the_files_passes_and_a_mistake_of_ours_does_not()
    {
        Assert.True(Database.IsPassing(new IOException("x")));
        Assert.False(Database.IsPassing(new InvalidOperationException("x")));
    }
}
