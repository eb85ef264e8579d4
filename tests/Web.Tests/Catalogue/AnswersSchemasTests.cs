using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Kevytasiointi.Web.Hosting;
using Xunit;

namespace Kevytasiointi.Web.Tests.Catalogue;

/// <summary>The schema of each version's answers at its own address (contracts 4).</summary>
[Collection("Customer")]
public sealed class AnswersSchemasTests(WebHost host)
{
    private const string Schema = "/api/v1/procedures/valmis.meluilmoitus/versions/3/schema";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Schema_of_a_version_is_for_everybody_and_may_be_kept()
    {
        using var visitor = host.NewVisitor();
        using var answer = await visitor.DownloadAsync(Schema);
        var schema = JsonNode.Parse(await answer.Content.ReadAsStringAsync(Stop))!;

        Assert.Equal(Schema, Addresses.AnswersSchema("valmis.meluilmoitus", 3));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/schema+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.True(answer.Headers.CacheControl is { Public: true, MaxAge.TotalHours: 1 });
        Assert.Equal("https://json-schema.org/draft/2020-12/schema", (string?)schema["$schema"]);
        Assert.Equal("valmis.meluilmoitus 3", (string?)schema["title"]);

        using var again = new HttpRequestMessage(HttpMethod.Get, Schema);
        again.Headers.IfNoneMatch.Add(new EntityTagHeaderValue(answer.Headers.ETag!.Tag));
        using var unchanged = await visitor.SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
        using var head = await visitor.SendAsync(new HttpRequestMessage(HttpMethod.Head, Schema));
        Assert.Equal((HttpStatusCode.OK, answer.Headers.ETag), (head.StatusCode, head.Headers.ETag));
    }

    [Theory]
    [InlineData("valmis.meluilmoitus/versions/99")]
    [InlineData("valmis.meluilmoitus/versions/0")]
    [InlineData("valmis.meluilmoitus/versions/2x")]
    [InlineData("valmis.meluilmoitus/versions/99999999999999999999")]
    [InlineData("ei.ole/versions/1")]
    public async Task What_is_no_version_is_told_as_a_problem_with_a_code(string version)
    {
        using var visitor = host.NewVisitor();
        using var answer = await visitor.DownloadAsync($"/api/v1/procedures/{version}/schema");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("not_found", (string?)JsonNode.Parse(await answer.Content.ReadAsStringAsync(Stop))!["code"]);
    }
}
