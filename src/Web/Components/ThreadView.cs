using Kevytasiointi.Forms.Languages;

namespace Kevytasiointi.Web.Components;

/// <summary>The messages of a case, the earliest first.</summary>
/// <param name="Language">The reader's language.</param>
/// <param name="Messages">The messages.</param>
public sealed record ThreadView(Language Language, IReadOnlyList<MessageView> Messages);

/// <summary>One message.</summary>
/// <param name="From">Who wrote it.</param>
/// <param name="When">When, in words.</param>
/// <param name="Body">What it says; line breaks are kept.</param>
/// <param name="IsFromAuthority">Whether an authority wrote it; <paramref name="From"/> says so too.</param>
/// <param name="Files">Its attachments.</param>
public sealed record MessageView(string From, string When, string Body, bool IsFromAuthority, IReadOnlyList<FileView> Files);
