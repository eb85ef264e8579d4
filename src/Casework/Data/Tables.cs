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
using Microsoft.EntityFrameworkCore;

namespace Kevytasiointi.Casework.Data;

/// <summary>Keys, indexes and guards of every table. No table points at another by a foreign key that deletes: disposal is an act of its own.</summary>
internal static class Tables
{
    public static void Build(ModelBuilder model)
    {
        model.Entity<Authority>().HasIndex(row => row.Slug).IsUnique();
        model.Entity<Unit>().HasIndex(row => new { row.AuthorityId, row.Slug }).IsUnique();
        model.Entity<RoleGrant>().HasIndex(row => row.PersonId);
        model.Entity<Person>().HasIndex(row => row.IdentityHash).IsUnique();
        model.Entity<FormVersion>().HasIndex(row => new { row.Procedure, row.Number }).IsUnique();
        model.Entity<Offer>().HasIndex(row => new { row.AuthorityId, row.Slug }).IsUnique();
        model.Entity<OfferVersion>().HasIndex(row => new { row.OfferId, row.Number }).IsUnique();
        Customers(model);
        Cases(model);
        Watching(model);
    }

    private static void Customers(ModelBuilder model)
    {
        model.Entity<Project>(table =>
        {
            table.HasIndex(row => row.OwnerId);
            table.Property(row => row.Revision).IsConcurrencyToken();
        });
        model.Entity<Draft>(table =>
        {
            table.HasIndex(row => row.OwnerId);
            table.HasIndex(row => row.ExpiresAt);
            table.Property(row => row.Revision).IsConcurrencyToken();
        });
        model.Entity<Attachment>().HasIndex(row => row.CaseId);
    }

    private static void Cases(ModelBuilder model)
    {
        model.Entity<Case>(table =>
        {
            table.Property(row => row.Id).ValueGeneratedNever();
            table.HasIndex(row => row.Reference).IsUnique();
            table.HasIndex(row => row.CustomerId);
            table.HasIndex(row => new { row.UnitId, row.State, row.ArrivedAt, row.Id });
            table.HasIndex(row => new { row.AuthorityId, row.CaseNumber });
            table.Property(row => row.CaseNumber).HasMaxLength(100);
            table.Property(row => row.Revision).IsConcurrencyToken();
        });
        model.Entity<Submission>().HasKey(row => new { row.CaseId, row.Number });
        model.Entity<CaseEvent>().HasKey(row => new { row.CaseId, row.Sequence });
        model.Entity<CaseCard>().HasKey(row => row.CaseId);
        model.Entity<SearchToken>(table =>
        {
            table.HasKey(row => new { row.AuthorityId, row.Token, row.CaseId });
            table.HasIndex(row => row.CaseId);
        });
        model.Entity<Transfer>(table =>
        {
            table.HasIndex(row => new { row.CaseId, row.ToVersion }).IsUnique();
            table.HasIndex(row => row.State);
            table.Property(row => row.Revision).IsConcurrencyToken();
        });
        model.Entity<Claim>().HasIndex(row => row.TransferId);
        model.Entity<StoredPackage>().HasIndex(row => new { row.CaseId, row.ContentVersion }).IsUnique();
    }

    private static void Watching(ModelBuilder model)
    {
        model.Entity<OutboxMessage>(table =>
        {
            table.HasIndex(row => new { row.DeliveredAt, row.DueAt });
            table.HasIndex(row => row.CaseId);
        });
        model.Entity<AuditEntry>(table =>
        {
            table.HasIndex(row => new { row.Sequence, row.Id });
            table.HasIndex(row => new { row.AuthorityId, row.At });
            table.HasIndex(row => row.CaseId);
        });
        model.Entity<AuditMonth>().HasKey(row => new { row.AuthorityId, row.Month });
        model.Entity<IdempotencyRow>(table =>
        {
            table.HasKey(row => new { row.Client, row.Target, row.Key });
            table.HasIndex(row => row.CreatedAt);
        });
        model.Entity<DataKey>().HasIndex(row => row.KekId);
        model.Entity<Lease>().HasKey(row => row.Name);
    }
}
