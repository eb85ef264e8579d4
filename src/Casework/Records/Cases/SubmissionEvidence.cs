using Kevytasiointi.Casework.Access;

namespace Kevytasiointi.Casework.Records.Cases;

/// <summary>How and when a sender was identified (R-036: strong identification and a content hash stand for a signature).</summary>
/// <param name="Method"><c>strong</c>, or <c>email</c>.</param>
/// <param name="At">When the sign-in happened.</param>
public sealed record Identification(string Method, DateTimeOffset At);

/// <summary>The evidence kept, sealed, with a submission: who, identified how and when, and where the person is nudged.</summary>
public sealed record SubmissionEvidence(Identification Identification, IdentifiedPerson Person, string? ContactEmail);
