using System.Net;
using Kevytasiointi.Bench.Running;

namespace Kevytasiointi.Bench.Measures;

/// <summary>The requests that are measured, as a browser would send them.</summary>
public static class Requests
{
    private static readonly byte[] File = [.. "%PDF-1.7\n"u8, .. Noise(1 << 20)];

    /// <summary>Opens a page.</summary>
    public static Func<HttpRequestMessage> Get(string path, Person? person = null) => () => With(new HttpRequestMessage(HttpMethod.Get, path), person);

    /// <summary>Presses the send button on the check page of a draft.</summary>
    public static Func<HttpRequestMessage> Send(Guid draft, Person person, IReadOnlyDictionary<string, string> form) => () =>
        With(new HttpRequestMessage(HttpMethod.Post, $"/fi/omat/luonnos/{draft}/tarkistus") { Content = new FormUrlEncodedContent(form) }, person);

    /// <summary>Saves the page of attachments with a file of 1 MB.</summary>
    public static Func<HttpRequestMessage> Attach(Guid draft, Person person, IReadOnlyDictionary<string, string> form) => () =>
    {
        var parts = new MultipartFormDataContent();
        foreach (var (name, value) in form.Append(new("salassapidettavaa", "no")))
        {
            parts.Add(new StringContent(value), $"\"{name}\"");
        }

        parts.Add(new ByteArrayContent(File), "\"liitteet\"", "\"kartta.pdf\"");
        return With(new HttpRequestMessage(HttpMethod.Post, $"/fi/omat/luonnos/{draft}/liitteet") { Content = parts }, person);
    };

    private static HttpRequestMessage With(HttpRequestMessage request, Person? person)
    {
        if (person is not null)
        {
            request.Headers.Add("Cookie", person.Cookies);
        }

        request.Version = HttpVersion.Version11;
        return request;
    }

    private static byte[] Noise(int length)
    {
        var bytes = new byte[length];
#pragma warning disable CA5394 // not a secret: bytes that are the same at every run
        new Random(1).NextBytes(bytes);
#pragma warning restore CA5394
        return bytes;
    }
}
