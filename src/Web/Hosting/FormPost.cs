using System.Buffers;
using System.Text;
using Kevytasiointi.Forms.Documents;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Kevytasiointi.Web.Hosting;

/// <summary>Takes one file of a post while it streams in. What it does not read is passed over.</summary>
/// <param name="field">The name of the file field.</param>
/// <param name="fileName">The file's name as the browser tells it: text, never a path.</param>
/// <param name="content">The bytes, from the network.</param>
public delegate Task TakeFile(string field, string fileName, Stream content);

/// <summary>
/// A posted form, read part by part in constant memory: nothing of a file stands in memory or on the disk but what <see cref="TakeFile"/> seals. The
/// antiforgery token must come before the first file, and no file is taken before it has been found good.
/// </summary>
public sealed class FormPost
{
    /// <summary>The most bytes read of one request: as much as all files of a case may be (contracts 6). A larger one is read no further.</summary>
    public const long MostBytes = 1L << 30;

    /// <summary>More fields and files than this are no page of ours: a form's page may have <see cref="FormDocument.MostFields"/>.</summary>
    private const int MostParts = FormDocument.MostFields + 1000;
    private const int MostOfValue = 100_000;
    private const int MostOfBoundary = 70;

    private readonly Dictionary<string, List<string>> fields = [];
    private readonly List<string> leftOut = [];
    private bool isChecked;

    private FormPost()
    {
    }

    /// <summary>Whether the post came from a page of ours to this same person: the antiforgery token is good.</summary>
    public bool IsGenuine { get; private set; }

    /// <summary>Whether the request was larger than <see cref="MostBytes"/>, so that its end was not read.</summary>
    public bool IsCut { get; private set; }

    /// <summary>Field → values as typed, files left out.</summary>
    public IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> Fields =>
        fields.Select(each => KeyValuePair.Create(each.Key, (IReadOnlyList<string>)each.Value));

    /// <summary>The names of files that were not taken because the token was not good or did not come first.</summary>
    public IReadOnlyList<string> LeftOut => leftOut;

    /// <summary>The first value of a field, or none.</summary>
    public string? this[string name] => fields.TryGetValue(name, out var values) ? values[0] : null;

    /// <summary>Reads the whole post and checks its token. A body that is no form gives an empty post that is not genuine.</summary>
    /// <param name="context">The request.</param>
    /// <param name="take">Takes the files; without it they are passed over.</param>
    /// <exception cref="BadHttpRequestException">The body is broken (400).</exception>
    public static async Task<FormPost> ReadAsync(HttpContext context, TakeFile? take = null)
    {
        var post = new FormPost();
        try
        {
            if (BoundaryOf(context.Request) is { } boundary)
            {
                await post.ReadPartsAsync(context, boundary, take);
            }
            else if (MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type) && type.MediaType.Equals("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase))
            {
                foreach (var (name, values) in await new FormPipeReader(context.Request.BodyReader) { ValueCountLimit = MostParts }.ReadFormAsync(context.RequestAborted))
                {
                    post.fields[name] = [.. values.Select(value => value ?? "")];
                }
            }
        }
        catch (Exception fault) when (fault is InvalidDataException || (fault is IOException and not BadHttpRequestException && !context.RequestAborted.IsCancellationRequested))
        {
            throw new BadHttpRequestException("The form could not be read.", StatusCodes.Status400BadRequest, fault);
        }

        await post.CheckTokenAsync(context);
        return post;
    }

    private static string? BoundaryOf(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            && HeaderUtilities.RemoveQuotes(type.Boundary) is { Length: > 0 and <= MostOfBoundary } boundary
            ? boundary.ToString()
            : null;

    private async Task ReadPartsAsync(HttpContext context, string boundary, TakeFile? take)
    {
        if (context.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = null; // counted here instead, so that what was typed before the limit is not lost
        }

        await using var counted = new CountedStream(context.Request.Body, MostBytes);
        var parts = new MultipartReader(boundary, counted);
        try
        {
            for (var number = 0; await parts.ReadNextSectionAsync(context.RequestAborted) is { } part; number++)
            {
                if (number == MostParts)
                {
                    throw new InvalidDataException("The form has too many parts.");
                }

                await ReadPartAsync(context, part, take);
            }
        }
        catch (RequestCutException)
        {
            IsCut = true;
        }
    }

    private async Task ReadPartAsync(HttpContext context, MultipartSection part, TakeFile? take)
    {
        if (!ContentDispositionHeaderValue.TryParse(part.ContentDisposition, out var disposition)
            || HeaderUtilities.RemoveQuotes(disposition.Name) is not { Length: > 0 } name)
        {
            return;
        }

        if (disposition.FileName.HasValue || disposition.FileNameStar.HasValue)
        {
            var fileName = HeaderUtilities.RemoveQuotes(disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName).ToString();
            if (fileName.Length > 0 && take is not null && IsGenuine)
            {
                await take(name.ToString(), fileName, part.Body);
            }
            else if (fileName.Length > 0)
            {
                leftOut.Add(fileName);
            }

            return;
        }

        var value = await ReadTextAsync(part.Body, context.RequestAborted);
        (fields.TryGetValue(name.ToString(), out var values) ? values : fields[name.ToString()] = []).Add(value);
        if (take is not null)
        {
            await CheckTokenAsync(context);
        }
    }

    /// <summary>Checks the token once it has come. It is told to the framework in a header, since the body can be read only once.</summary>
    private async Task CheckTokenAsync(HttpContext context)
    {
        var options = context.RequestServices.GetRequiredService<IOptions<AntiforgeryOptions>>().Value;
        if (!isChecked && this[options.FormFieldName] is { } token)
        {
            isChecked = true;
            context.Request.Headers[options.HeaderName!] = token;
            IsGenuine = await context.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context);
        }
    }

    private static async Task<string> ReadTextAsync(Stream body, CancellationToken cancellation)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(MostOfValue);
        try
        {
            var length = await body.ReadAtLeastAsync(buffer.AsMemory(0, MostOfValue), MostOfValue, throwOnEndOfStream: false, cancellation);
            return Encoding.UTF8.GetString(buffer, 0, length);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
    }
}
