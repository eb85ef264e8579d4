using System.Data.Common;
using Kevytasiointi.Casework.Sealing;
using Microsoft.Extensions.Options;

namespace Kevytasiointi.Web.Hosting;

/// <summary>A fault that the operator can mend: settings, keys, database. It is told in words, one a line, without the program's insides.</summary>
public static class OperatorsFault
{
    /// <summary>The words, or none when the fault is the program's own.</summary>
    public static string? Words(Exception fault) => fault switch
    {
        OptionsValidationException settings => string.Join(Environment.NewLine, settings.Failures),
        KeyStoreException or SealBrokenException => fault.Message,
        DbException => $"The database cannot be used: {fault.Message}",
        _ => null,
    };
}
