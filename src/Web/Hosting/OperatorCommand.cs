using Kevytasiointi.Casework.Access;
using Kevytasiointi.Casework.Audit;
using Kevytasiointi.Casework.Data;
using Kevytasiointi.Casework.Operating;
using Kevytasiointi.Casework.Records.Audit;
using Kevytasiointi.Casework.Records.Cases;
using Kevytasiointi.Casework.Registers;
using Microsoft.EntityFrameworkCore;

namespace Kevytasiointi.Web.Hosting;

/// <summary>
/// The operator's verbs of the same program, run instead of serving: <c>migrate</c>, <c>verify</c>, <c>keys rotate</c>, <c>keys retire</c>,
/// <c>keys back-up FILE PASSPHRASE-FILE</c>, <c>keys restore FILE PASSPHRASE-FILE</c>, <c>registers diff FILE</c>, <c>registers import FILE --approve</c>. Exit code 0 when done and sound, 1 when not.
/// </summary>
public sealed record OperatorCommand(IReadOnlyList<string> Words)
{
    /// <summary>The verb asked for, or none when the program is to serve.</summary>
    public static OperatorCommand? Asked(string[] args) => args is ["migrate" or "verify" or "keys" or "registers", ..] ? new OperatorCommand(args) : null;
}

/// <summary>Runs the operator's verbs.</summary>
public static class OperatorCommands
{
    private static readonly SystemScope Operator = new(new Actor(ActorType.Operator, Guid.Empty), AuditSource.Command);

    /// <summary>Runs one and tells the operator what was done.</summary>
    public static async Task<int> RunAsync(this WebApplication app, OperatorCommand command)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var answer = await AnswerOrRefuseAsync(scope.ServiceProvider, command.Words, CancellationToken.None);
        await (answer.Done ? Console.Out : Console.Error).WriteLineAsync(answer.Words);
        return answer.Done ? 0 : 1;
    }

    private static async Task<OperatorAnswer> AnswerOrRefuseAsync(IServiceProvider services, IReadOnlyList<string> words, CancellationToken stop)
    {
        try
        {
            return await AnswerAsync(services, words, stop);
        }
        catch (Exception fault) when (OperatorsFault.Words(fault) is { } said)
        {
            return new OperatorAnswer(false, said);
        }
    }

    private static async Task<OperatorAnswer> AnswerAsync(IServiceProvider services, IReadOnlyList<string> words, CancellationToken stop) => words switch
    {
        ["migrate"] => await MigrateAsync(services, stop),
        ["verify"] => await VerifyAsync(services, stop),
        ["keys", "rotate"] => (await services.GetRequiredService<RotateKeys>().ExecuteAsync(Operator, stop)).Answer,
        ["keys", "retire"] => await services.GetRequiredService<RetireKeys>().ExecuteAsync(Operator, stop),
        ["keys", "back-up", var file, var passphrase] => await services.GetRequiredService<BackUpKeys>().ExecuteAsync(Operator, file, passphrase, stop),
        ["keys", "restore", var file, var passphrase] => await services.GetRequiredService<RestoreKeys>().ExecuteAsync(Operator, file, passphrase, stop),
        ["registers", "diff", var file] => (await services.GetRequiredService<CompareRegister>().ExecuteAsync(file, stop)).Answer,
        ["registers", "import", var file] => await services.GetRequiredService<RenewRegister>().ExecuteAsync(Operator, file, approved: false, stop),
        ["registers", "import", var file, "--approve"] => await services.GetRequiredService<RenewRegister>().ExecuteAsync(Operator, file, approved: true, stop),
        _ => new OperatorAnswer(false, "Verbs: migrate | verify | keys rotate | keys retire | keys back-up FILE PASSPHRASE-FILE | keys restore FILE PASSPHRASE-FILE | registers diff FILE | registers import FILE --approve"),
    };

    private static async Task<OperatorAnswer> MigrateAsync(IServiceProvider services, CancellationToken stop)
    {
        Directory.CreateDirectory(services.GetRequiredService<Places>().Data);
        await services.GetRequiredService<CaseworkDb>().Database.MigrateAsync(stop);
        return new OperatorAnswer(true, "The database is up to date.");
    }

    private static async Task<OperatorAnswer> VerifyAsync(IServiceProvider services, CancellationToken stop)
    {
        var audit = await services.GetRequiredService<VerifyAudit>().ExecuteAsync(stop);
        var events = await services.GetRequiredService<VerifyEvents>().ExecuteAsync(stop);
        return new OperatorAnswer(audit.IsSound && events.IsSound, string.Join(Environment.NewLine, audit.Words.Concat(events.Words)));
    }
}
