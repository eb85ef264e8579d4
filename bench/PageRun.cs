using System.Net;
using Kevytasiointi.Bench.Measures;
using Kevytasiointi.Bench.Running;

namespace Kevytasiointi.Bench;

/// <summary>What people look at and upload: a page of a form, the desk's list, a file of 1 MB, and the bytes of a first view.</summary>
/// <param name="service">The service.</param>
/// <param name="reference">The reference.</param>
/// <param name="customer">The drafts' owner.</param>
/// <param name="take">Gives drafts that nobody has used.</param>
/// <param name="isAsked">Whether a part is to be measured.</param>
public sealed class PageRun(ServerProcess service, ServerProcess reference, Person customer, Func<int, List<Guid>> take, Func<string, bool> isAsked)
{
    private const int WarmUp = 400;
    private const int Counted = 240;
    private const string DeskList = "/fi/viranomainen/asiat";

    /// <summary>Runs what is asked for.</summary>
    public async Task ExecuteAsync(string provider)
    {
        var draft = $"/fi/omat/luonnos/{take(1)[0]}";
        if (isAsked("pages"))
        {
            var official = await Person.SignInAsync(service.Address, "official", "sanna-heikkila");
            await CompareAsync("form page", draft + "/lahettaja", customer);
            await CompareAsync("desk list of 50", DeskList, official);
        }

        if (isAsked("attachments"))
        {
            await AttachAsync(await customer.OpenFormAsync(service.Address, draft + "/liitteet"));
        }

        if (isAsked("view") && provider == "Sqlite")
        {
            Console.WriteLine("\n| first view | requests | plain | gzip (could be) | sent to a browser that takes gzip |\n|---|---|---|---|---|");
            Console.WriteLine(await FirstView.MeasureAsync("procedure's start page", service.Address, "/fi/asioi/mallilan-kaupunki/hakemus-tai-ilmoitus", null));
            Console.WriteLine(await FirstView.MeasureAsync("page of the form", service.Address, draft + "/lahettaja", customer));
        }
    }

    private static Task<LoadResult> GetAsync(ServerProcess server, string path, Person? person, int count) =>
        Load.RunAsync(server, 4, Enumerable.Repeat(Requests.Get(path, person), count), HttpStatusCode.OK);

    private async Task CompareAsync(string what, string path, Person person)
    {
        await GetAsync(service, path, person, WarmUp);
        foreach (var (name, least) in new[] { ("\"hello\"", "/hello"), ("30 kB from memory", "/page") })
        {
            await GetAsync(reference, least, null, 10 * WarmUp);
            Console.WriteLine(await Rounds.CompareAsync($"{what}, against {name}", () => GetAsync(service, path, person, Counted), () => GetAsync(reference, least, null, 10 * Counted)));
        }
    }

    private async Task AttachAsync(IReadOnlyDictionary<string, string> fields)
    {
        Task<LoadResult> SendAsync(ServerProcess to, int connections, int count) =>
            Load.RunAsync(to, connections, take(count).Select(each => Requests.Attach(each, customer, fields)), HttpStatusCode.SeeOther);

        await SendAsync(service, 4, 40);
        await SendAsync(reference, 4, 40);
        foreach (var connections in new[] { 1, 4 })
        {
            Console.WriteLine(await Rounds.CompareAsync($"1 MB attachment with its save, {connections} connections", () => SendAsync(service, connections, 24), () => SendAsync(reference, connections, 24)));
        }
    }
}
