using Kevytasiointi.Casework.Records.Drafts;

namespace Kevytasiointi.Casework.Retention;

/// <summary>The address where the owner of a draft can be told of its end, or none. Whoever filed the draft's content knows where it stands.</summary>
public delegate Task<string?> FindCustomerEmail(Draft draft, CancellationToken cancellation);
