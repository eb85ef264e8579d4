using System.Text.Json.Nodes;

namespace Kevytasiointi.Forms.Documents;

/// <summary>
/// What one value of a document must look like: told to authors by its JSON Schema and to the reader by code, side by side, so that the published
/// schema and the reader cannot drift apart.
/// </summary>
/// <param name="Schema">JSON Schema of the value.</param>
/// <param name="Read">Reads it. What is wrong is told as findings; the value is then of no use, and the form is not made.</param>
internal sealed record Shape<T>(Func<JsonObject> Schema, Func<DocumentNode, DocumentFindings, T?> Read);
