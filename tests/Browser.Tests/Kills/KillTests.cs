using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;
using Kevytasiointi.Running;
using Xunit;

namespace Kevytasiointi.Browser.Tests.Kills;

/// <summary>The service is killed as by a power cut while people send: no receipt without its whole case, no case twice, no draft lost.</summary>
[Trait("Needs", "Load")]
public sealed partial class KillTests : IDisposable
{
    private const int Sends = 200;
    private const int Rounds = 8;
    private const int AtOnce = 16;

    private readonly DirectoryInfo home = Directory.CreateTempSubdirectory("kevytasiointi-killed-");
    private readonly Filer filer = new();
    private readonly ConcurrentDictionary<Guid, string> receipts = new();

    [Theory]
    [MemberData(nameof(EveryDatabase.Names), MemberType = typeof(EveryDatabase))]
    [Trait("Requirement", "R-030")]
    [Trait("Requirement", "R-035")]
    public async Task Service_killed_amid_sends_has_every_case_whole_and_once(string provider)
    {
        await using var database = await EveryDatabase.NewAsync(provider);
        var drafts = await PrepareAsync(database);
        var random = new Random(20270503);
        var unanswered = 0;
        foreach (var round in drafts.Chunk(Sends / Rounds))
        {
            unanswered += await SendUntilKilledAsync(database, round, random);
        }

        Assert.True(unanswered > 0, "No kill came amid the sends: the test has shown nothing.");
        await using var service = await RunningService.StartAsync(database.Settings, home);
        filer.TurnTo(service.Address);
        TestContext.Current.TestOutputHelper?.WriteLine($"{receipts.Count} receipts shown, {unanswered} sends without answer.");
        await EachAsync(drafts, AssertDraftOrCaseAsync);
        await EachAsync(drafts, AssertSentOnceMoreLeadsToTheSameAsync);
        await AssertDeskListsEachOnceAsync(drafts);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        filer.Dispose();
        home.Delete(recursive: true);
    }

    private static Task EachAsync<T>(IEnumerable<T> all, Func<T, Task> act) =>
        Parallel.ForEachAsync(all, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (each, _) => await act(each));

    private async Task<Guid[]> PrepareAsync(EveryDatabase database)
    {
        await using var service = await RunningService.StartAsync(database.Settings, home);
        filer.TurnTo(service.Address);
        await filer.SignInAsync("aino-korpela");
        var drafts = new ConcurrentBag<Guid>();
        await EachAsync(Enumerable.Range(0, Sends), async _ => drafts.Add(await filer.DraftAsync()));
        Assert.Equal(0, await service.StopAsync());
        return [.. drafts];
    }

    /// <summary>The kill comes after a random number of answers and a random moment more, so that some sends are on their way whatever the machine's speed.</summary>
    private async Task<int> SendUntilKilledAsync(EveryDatabase database, Guid[] round, Random random)
    {
        await using var service = await RunningService.StartAsync(database.Settings, home);
        filer.TurnTo(service.Address);
        var (answersFirst, moment) = (random.Next(round.Length - 2), TimeSpan.FromMilliseconds(random.NextDouble() * 10));
        var (answered, unanswered) = (0, 0);
        var kill = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        if (answersFirst == 0)
        {
            kill.SetResult();
        }

        var killing = Task.Run(async () =>
        {
            await kill.Task;
            await Task.Delay(moment);
            await service.KillAsync();
        });
        await EachAsync(round, async draft =>
        {
            try
            {
                receipts[draft] = await filer.SendAsync(draft);
                if (Interlocked.Increment(ref answered) == answersFirst)
                {
                    kill.SetResult();
                }
            }
            catch (HttpRequestException fault) when (fault.StatusCode is null)
            {
                Interlocked.Increment(ref unanswered);
            }
        });
        await killing;
        return unanswered;
    }

    private async Task AssertDraftOrCaseAsync(Guid draft)
    {
        var where = await filer.WhereAsync(draft);
        if (where == $"/fi/omat/luonnos/{draft}/tarkistus")
        {
            Assert.False(receipts.ContainsKey(draft), $"The receipt of {draft} was shown, but it is a draft.");
            return;
        }

        await AssertWholeAsync(draft, where);
    }

    private async Task AssertSentOnceMoreLeadsToTheSameAsync(Guid draft) => await AssertWholeAsync(draft, await filer.SendAsync(draft));

    private async Task AssertWholeAsync(Guid draft, string receipt)
    {
        Assert.Equal($"/fi/omat/asiat/{draft}/kuittaus", receipt);
        Assert.Matches(Reference(), await filer.ReadAsync(receipt));
        Assert.StartsWith("%PDF-", Encoding.Latin1.GetString(await filer.DownloadAsync(receipt + ".pdf")), StringComparison.Ordinal);
        Assert.Contains("Ripustamme lyhtyjä Mallipuistoon", await filer.ReadAsync($"/fi/omat/asiat/{draft}"), StringComparison.Ordinal);
    }

    private async Task AssertDeskListsEachOnceAsync(Guid[] drafts)
    {
        await filer.SignInAsync("antti-laine", asOfficial: true);
        List<Guid> listed = [];
        HashSet<string> references = [];
        for (var address = "/fi/viranomainen/asiat?tila=kaikki"; address.Length > 0;)
        {
            var page = await filer.ReadAsync(address);
            listed.AddRange(CaseId().Matches(page).Select(each => Guid.Parse(each.Groups[1].Value)));
            references.UnionWith(RowReference().Matches(page).Select(each => each.Groups[1].Value));
            address = NextPage().Match(page).Groups[1].Value.Replace("&amp;", "&", StringComparison.Ordinal);
        }

        Assert.Equal(drafts.Order(), listed.Order());
        Assert.Equal(drafts.Length, references.Count);
    }

    [GeneratedRegex("data-testid=\"reference\"[^>]*>[^<]{6,}<", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();

    [GeneratedRegex("data-case-id=\"([0-9a-f-]{36})\"", RegexOptions.CultureInvariant)]
    private static partial Regex CaseId();

    [GeneratedRegex("class=\"reference-cell\"[^>]*><span[^>]*>([^<]+)<", RegexOptions.CultureInvariant)]
    private static partial Regex RowReference();

    [GeneratedRegex("href=\"([^\"]+)\" rel=\"next\"", RegexOptions.CultureInvariant)]
    private static partial Regex NextPage();
}
