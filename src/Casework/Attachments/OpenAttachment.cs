using Kevytasiointi.Casework.Records.Drafts;

namespace Kevytasiointi.Casework.Attachments;

/// <summary>A file opened for reading: its row, the name it was sent under, its bytes.</summary>
public sealed record OpenAttachment(Attachment File, string Name, Stream Content);
