using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Kevytasiointi.Casework.Catalogue;
using Kevytasiointi.Forms.Documents;
using Microsoft.Net.Http.Headers;

namespace Kevytasiointi.Web.Catalogue;

/// <summary>
/// JSON Schema 2020-12 of the answers of every published form version, for those whose programs receive cases (contracts 4). What a form asks is public: no
/// token is needed, and a program may keep it.
/// </summary>
public static class AnswersSchemas
{
    private const string KeptFor = "public, max-age=3600";

    private static readonly JsonSerializerOptions Indented =
        new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Opens the address of the schemas to everyone.</summary>
    public static void MapAnswersSchemas(this WebApplication app) =>
        app.MapMethods("/api/v1/procedures/{key}/versions/{number}/schema", [HttpMethods.Get, HttpMethods.Head], GetAsync).AllowAnonymous();

    private static async Task<IResult> GetAsync(string key, string number, FormVersionQuery versions, HttpContext context)
    {
        if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            || await versions.FindAsync(key, version, context.RequestAborted) is not { } form)
        {
            return Results.Problem(
                statusCode: StatusCodes.Status404NotFound, title: "There is no such version of a procedure.", extensions: new Dictionary<string, object?> { ["code"] = "not_found" });
        }

        var schema = JsonSerializer.SerializeToUtf8Bytes(AnswersSchema.Of(form), Indented);
        context.Response.Headers.CacheControl = KeptFor;
        return Results.Bytes(schema, "application/schema+json", entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(schema))[..32]}\""));
    }
}
