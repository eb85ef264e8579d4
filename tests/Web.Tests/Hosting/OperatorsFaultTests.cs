using Kevytasiointi.Casework.Sealing;
using Kevytasiointi.Web.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using Xunit;

namespace Kevytasiointi.Web.Tests.Hosting;

public sealed class OperatorsFaultTests
{
    [Fact]
    public void What_an_operator_can_mend_is_said_in_words()
    {
        Assert.Equal(
            $"One is missing.{Environment.NewLine}Two is missing.",
            OperatorsFault.Words(new OptionsValidationException("", typeof(ServiceSettings), ["One is missing.", "Two is missing."])));
        Assert.Equal("Put it back.", OperatorsFault.Words(new KeyStoreException("Put it back.")));
        Assert.StartsWith("The database cannot be used: ", OperatorsFault.Words(new SqliteException("no such table", 1)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_fault_of_the_program_is_not_hidden() => Assert.Null(OperatorsFault.Words(new InvalidOperationException("a mistake of ours")));
}
