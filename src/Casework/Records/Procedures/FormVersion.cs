namespace Kevytasiointi.Casework.Records.Procedures;

/// <summary>One immutable published version of a procedure's form: the document itself, as it was read.</summary>
public sealed class FormVersion
{
    /// <summary>Id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The procedure's key, <c>owner.slug</c>.</summary>
    public required string Procedure { get; init; }

    /// <summary>The version's number, from 1; unique within the procedure.</summary>
    public required int Number { get; init; }

    /// <summary>SHA-256 of the document, lower-case hexadecimal. The same number with another hash is refused.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The document, UTF-8 JSON.</summary>
    public required byte[] Document { get; init; }

    /// <summary>When it was first loaded.</summary>
    public required DateTimeOffset LoadedAt { get; init; }
}
