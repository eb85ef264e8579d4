using System.Text.Json;
using System.Text.Json.Serialization;
using Kevytasiointi.Forms.Definitions;
using Kevytasiointi.Forms.Languages;

namespace Kevytasiointi.Casework.Registers;

/// <summary>One file of the register: the authorities of one kind, with source and date. Reading it is pure; see <see cref="Read"/>.</summary>
public sealed record RegisterDocument
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        MaxDepth = 8,
    };

    /// <summary>The kind of all its entries.</summary>
    public required AuthorityKind Kind { get; init; }

    /// <summary>Where the entries come from, in words.</summary>
    public required string Source { get; init; }

    /// <summary>Where the source is.</summary>
    public required string SourceAddress { get; init; }

    /// <summary>The day the entries are from.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>First day the file tells about; what was before it is not here.</summary>
    public required DateOnly KnownFrom { get; init; }

    /// <summary>The authorities, those that have ended too.</summary>
    public required IReadOnlyList<RegisterEntry> Entries { get; init; }

    /// <summary>Reads a file.</summary>
    /// <param name="utf8">Its bytes.</param>
    /// <returns>The document, or the faults that keep it out, in English for the operator.</returns>
    public static RegisterReading Read(ReadOnlySpan<byte> utf8)
    {
        try
        {
            var file = JsonSerializer.Deserialize<FileShape>(utf8.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8, Json)
                ?? throw new JsonException("The file is empty.");
            var document = new RegisterDocument
            {
                Kind = file.Kind,
                Source = file.Source,
                SourceAddress = file.SourceAddress,
                Date = file.Date,
                KnownFrom = file.KnownFrom,
                Entries = [.. new[] { file.Entries, file.Municipalities }.SelectMany(list => list ?? []).Select(entry => entry.Of(file.Kind))],
            };
            var faults = RegisterCheck.Faults(document).ToList();
            return new RegisterReading(faults.Count == 0 ? document : null, faults);
        }
        catch (JsonException fault)
        {
            var line = fault.LineNumber is { } number ? $"Line {number + 1}, {fault.Path}: " : "";
            return new RegisterReading(null, [$"{line}{fault.Message.Split(" Path:")[0]}"]);
        }
    }

    /// <summary>The file as it is written; the list of municipalities has a name of its own, by which the forms read it too.</summary>
    private sealed record FileShape(
        AuthorityKind Kind,
        string Source,
        string SourceAddress,
        DateOnly Date,
        DateOnly KnownFrom,
        IReadOnlyList<EntryShape>? Entries = null,
        IReadOnlyList<EntryShape>? Municipalities = null);

    private sealed record EntryShape(
        string Code,
        NameShape Name,
        DateOnly? ValidFrom = null,
        DateOnly? ValidTo = null,
        string? Successor = null,
        IReadOnlyList<string>? AlsoSucceededBy = null,
        string? County = null,
        bool Selectable = true,
        Uri? Website = null)
    {
        public RegisterEntry Of(AuthorityKind kind) => new()
        {
            Kind = kind,
            Code = Code,
            Name = new LocalisedText(Name.Fi, Name.Sv, Name.En ?? Name.Fi),
            ValidFrom = ValidFrom,
            ValidTo = ValidTo,
            Successor = Successor,
            AlsoSucceededBy = AlsoSucceededBy ?? [],
            County = County,
            Selectable = Selectable,
            Website = Website,
        };
    }

    private sealed record NameShape(string Fi, string Sv, string? En = null);
}

/// <summary>What came of reading a file: the document, or why it is refused.</summary>
public sealed record RegisterReading(RegisterDocument? Document, IReadOnlyList<string> Faults);
