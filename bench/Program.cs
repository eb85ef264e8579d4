using System.Globalization;
using Kevytasiointi.Bench;
using Kevytasiointi.Bench.Reference;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is ["reference", ..])
{
    await RawServer.RunAsync(args[1..]);
    return 0;
}

if (args is ["kept-answers"])
{
    await KeptAnswers.RunAsync();
    return 0;
}

await new BenchRun(Environment.GetEnvironmentVariable("KEVYTASIOINTI_BENCH_POSTGRES"), args).ExecuteAsync();
return 0;
