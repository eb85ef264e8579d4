using System.Net;
using Kevytasiointi.Forms.Findings;

namespace Kevytasiointi.Forms.Documents;

/// <summary>The addresses a form names: of its sources, and of where its exits lead.</summary>
internal static class LinkChecks
{
    private static readonly string[] Reserved = ["example", "test", "invalid", "localhost", "local"];
    private static readonly string[] Examples = ["example.com", "example.org", "example.net"];

    /// <summary>Tells addresses that cannot be real ones, and those without encryption.</summary>
    public static void AddressesAreReal(CheckedForm form, DocumentFindings findings)
    {
        foreach (var (_, at) in OfExits(form).Where(link => !link.Address.StartsWith("https:", StringComparison.Ordinal)))
        {
            findings.Add(at, FindingKind.LinkInsecure);
        }

        foreach (var (address, at) in In(form))
        {
            if (!Uri.TryCreate(address, UriKind.Absolute, out var parsed) || IsPlaceholder(parsed))
            {
                findings.Add(at, FindingKind.LinkPlaceholder, address);
            }
        }
    }

    /// <summary>Every address with its place.</summary>
    public static IEnumerable<(string Address, DocumentNode At)> In(CheckedForm form) =>
        form.Document.ItemsOf("sources").Select(node => (node.Text, node)).Concat(OfExits(form));

    /// <summary>Where customers are sent. Sources are for those who keep the form true.</summary>
    private static IEnumerable<(string Address, DocumentNode At)> OfExits(CheckedForm form) =>
        form.Document.ItemsOf("pages").SelectMany(page => page.ItemsOf("exits")).SelectMany(exit => exit.ItemsOf("links"))
            .SelectMany(link => link.Find("address")!.Below).Select(node => (node.Text, node));

    private static bool IsPlaceholder(Uri address) =>
        Reserved.Contains(address.IdnHost.Split('.')[^1]) || Examples.Any(host => address.IdnHost == host || address.IdnHost.EndsWith("." + host, StringComparison.Ordinal))
        || IPAddress.TryParse(address.IdnHost, out _) || !address.IdnHost.Contains('.', StringComparison.Ordinal) || address.UserInfo.Length > 0;
}
