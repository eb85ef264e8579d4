using System.Net;
using System.Net.Http.Headers;
using System.Text;
using AngleSharp.Html.Dom;

namespace Kevytasiointi.Web.Tests;

/// <summary>Makes of a form what a browser sends when one of its buttons is pressed (HTML standard, "constructing the entry list").</summary>
internal static class VisitorForm
{
    public static HttpRequestMessage Request(
        IHtmlFormElement form, IHtmlButtonElement button, string page, IReadOnlyDictionary<string, List<VisitorFile>> files)
    {
        var action = form.GetAttribute("action") is { Length: > 0 } given ? given : page.Split('#')[0];
        var entries = Entries(form, button, files).ToList();
        if (!string.Equals(form.GetAttribute("method"), "post", StringComparison.OrdinalIgnoreCase))
        {
            var query = string.Join('&', entries.Select(entry => $"{Uri.EscapeDataString(entry.Name)}={Uri.EscapeDataString(entry.Value)}"));
            return new HttpRequestMessage(HttpMethod.Get, $"{action.Split('?')[0]}?{query}");
        }

        HttpContent content = form.GetAttribute("enctype") == "multipart/form-data"
            ? new Multipart(entries)
            : new FormUrlEncodedContent(entries.Select(entry => KeyValuePair.Create(entry.Name, entry.Value)));
        return new HttpRequestMessage(HttpMethod.Post, action) { Content = content };
    }

    private static IEnumerable<Entry> Entries(IHtmlFormElement form, IHtmlButtonElement button, IReadOnlyDictionary<string, List<VisitorFile>> files)
    {
        foreach (var element in form.Elements.Where(element => element.Closest("fieldset[disabled]") is null))
        {
            switch (element)
            {
                case IHtmlInputElement { Type: "file", Name: { Length: > 0 } name }:
                    var chosen = files.TryGetValue(name, out var list) ? list : [new VisitorFile("", [])];
                    foreach (var file in chosen)
                    {
                        yield return new Entry(name, file.Name, file);
                    }

                    break;
                case IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false } or IHtmlInputElement { IsDisabled: true }:
                    break;
                case IHtmlInputElement { Name: { Length: > 0 } name } input:
                    yield return new Entry(name, input.Value);
                    break;
                case IHtmlTextAreaElement { Name: { Length: > 0 } name } area:
                    yield return new Entry(name, area.Value.ReplaceLineEndings("\r\n"));
                    break;
                case IHtmlSelectElement { Name: { Length: > 0 } name } select:
                    yield return new Entry(name, select.Value ?? "");
                    break;
                case IHtmlButtonElement pressed when pressed == button && pressed.Name is { Length: > 0 } name:
                    yield return new Entry(name, pressed.Value);
                    break;
            }
        }
    }

    internal sealed record Entry(string Name, string Value, VisitorFile? File = null);

    /// <summary>multipart/form-data as browsers write it: names in quotes, UTF-8 as it is, files streamed.</summary>
    private sealed class Multipart : HttpContent
    {
        private const string Boundary = "----KevytasiointiVisitor7d1f";
        private readonly IReadOnlyList<Entry> entries;

        public Multipart(IReadOnlyList<Entry> entries)
        {
            this.entries = entries;
            Headers.ContentType = MediaTypeHeaderValue.Parse($"multipart/form-data; boundary={Boundary}");
        }

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            foreach (var entry in entries)
            {
                await stream.WriteAsync(Head(entry));
                await using var body = Body(entry);
                await body.CopyToAsync(stream);
            }

            await stream.WriteAsync(End);
        }

        /// <summary>Browsers tell the length beforehand.</summary>
        protected override bool TryComputeLength(out long length)
        {
            length = End.Length;
            foreach (var entry in entries)
            {
                using var body = Body(entry);
                length += Head(entry).Length + body.Length;
            }

            return true;
        }

        private static byte[] End { get; } = Encoding.UTF8.GetBytes($"\r\n--{Boundary}--\r\n");

        private static byte[] Head(Entry entry)
        {
            var kind = entry.File is null ? "" : $"; filename=\"{entry.Value.Replace("\"", "%22", StringComparison.Ordinal)}\"\r\nContent-Type: application/octet-stream";
            return Encoding.UTF8.GetBytes($"\r\n--{Boundary}\r\nContent-Disposition: form-data; name=\"{entry.Name}\"{kind}\r\n\r\n");
        }

        private static Stream Body(Entry entry) => entry.File?.Open() ?? new MemoryStream(Encoding.UTF8.GetBytes(entry.Value));
    }
}
