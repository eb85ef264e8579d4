using Kevytasiointi.Casework.Records.Audit;
using Kevytasiointi.Casework.Records.Authorities;
using Kevytasiointi.Casework.Records.Cases;
using Kevytasiointi.Casework.Records.Drafts;
using Kevytasiointi.Casework.Records.Idempotency;
using Kevytasiointi.Casework.Records.Keys;
using Kevytasiointi.Casework.Records.Leases;
using Kevytasiointi.Casework.Records.Offers;
using Kevytasiointi.Casework.Records.Outbox;
using Kevytasiointi.Casework.Records.People;
using Kevytasiointi.Casework.Records.Procedures;
using Kevytasiointi.Casework.Records.Projects;
using Kevytasiointi.Casework.Records.Transfers;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Kevytasiointi.Casework.Data;

/// <summary>
/// Everything the service keeps, on SQLite or PostgreSQL alike. The tables are internal on purpose: outside this room they are reached only by queries
/// and acts, which take a scope. <see cref="Tables"/> tells the tables; <see cref="Conversions"/> the parity.
/// </summary>
public sealed class CaseworkDb(DbContextOptions<CaseworkDb> options) : DbContext(options), IDataProtectionKeyContext
{
    /// <summary>Authorities.</summary>
    internal DbSet<Authority> Authorities => Set<Authority>();

    /// <summary>Units.</summary>
    internal DbSet<Unit> Units => Set<Unit>();

    /// <summary>Roles.</summary>
    internal DbSet<RoleGrant> RoleGrants => Set<RoleGrant>();

    /// <summary>People.</summary>
    internal DbSet<Person> People => Set<Person>();

    /// <summary>Form versions.</summary>
    internal DbSet<FormVersion> FormVersions => Set<FormVersion>();

    /// <summary>Offers.</summary>
    internal DbSet<Offer> Offers => Set<Offer>();

    /// <summary>Offer versions.</summary>
    internal DbSet<OfferVersion> OfferVersions => Set<OfferVersion>();

    /// <summary>Projects.</summary>
    internal DbSet<Project> Projects => Set<Project>();

    /// <summary>Drafts.</summary>
    internal DbSet<Draft> Drafts => Set<Draft>();

    /// <summary>Attachments.</summary>
    internal DbSet<Attachment> Attachments => Set<Attachment>();

    /// <summary>Cases.</summary>
    internal DbSet<Case> Cases => Set<Case>();

    /// <summary>Submissions.</summary>
    internal DbSet<Submission> Submissions => Set<Submission>();

    /// <summary>Events.</summary>
    internal DbSet<CaseEvent> CaseEvents => Set<CaseEvent>();

    /// <summary>Cards.</summary>
    internal DbSet<CaseCard> CaseCards => Set<CaseCard>();

    /// <summary>Search index.</summary>
    internal DbSet<SearchToken> SearchTokens => Set<SearchToken>();

    /// <summary>Transfers.</summary>
    internal DbSet<Transfer> Transfers => Set<Transfer>();

    /// <summary>Claims.</summary>
    internal DbSet<Claim> Claims => Set<Claim>();

    /// <summary>Packages.</summary>
    internal DbSet<StoredPackage> StoredPackages => Set<StoredPackage>();

    /// <summary>Outbox.</summary>
    internal DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();

    /// <summary>Audit log.</summary>
    internal DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    /// <summary>Audit heads.</summary>
    internal DbSet<AuditMonth> AuditMonths => Set<AuditMonth>();

    /// <summary>Idempotency rows.</summary>
    internal DbSet<IdempotencyRow> IdempotencyRows => Set<IdempotencyRow>();

    /// <summary>Data keys.</summary>
    internal DbSet<DataKey> DataKeys => Set<DataKey>();

    /// <summary>Leases.</summary>
    internal DbSet<Lease> Leases => Set<Lease>();

    /// <summary>The ring of keys that protect cookies and forms on every node.</summary>
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder) => Tables.Build(modelBuilder);

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => Conversions.Apply(configurationBuilder);
}
