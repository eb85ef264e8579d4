using System.Security.Cryptography;
using Kevytasiointi.Casework.Access;
using Kevytasiointi.Casework.Audit;
using Kevytasiointi.Casework.Data;
using Kevytasiointi.Casework.Operating;
using Kevytasiointi.Casework.Records.Audit;
using Kevytasiointi.Forms.Definitions;

namespace Kevytasiointi.Casework.Registers;

/// <summary>
/// Puts a newer file of the register in force, once an operator has seen what changes and approves. An entry is never taken away: an authority that
/// has ended gets its last day, so that old cases can be explained.
/// </summary>
public sealed class RenewRegister(CaseworkDb db, CompareRegister compare, RegisterFolders folders, AuditTrail audit)
{
    /// <summary>Shows what would change, and puts it in force when approved.</summary>
    /// <param name="scope">The operator.</param>
    /// <param name="path">The file.</param>
    /// <param name="approved">Whether the change is approved; if not, nothing is changed.</param>
    /// <param name="cancellation">Ends the work.</param>
    public async Task<OperatorAnswer> ExecuteAsync(SystemScope scope, string path, bool approved, CancellationToken cancellation)
    {
        var (answer, compared) = await compare.ExecuteAsync(path, cancellation);
        if (compared is null)
        {
            return answer;
        }

        if (compared.Diff.Removed.Count > 0)
        {
            return Told(false, "Not imported: an entry is never taken away. Keep it in the file, with validTo as its last day and its successor.");
        }

        if (compared.Document.Kind == AuthorityKind.Municipality)
        {
            return Told(false, "Not imported: answers are judged by the municipalities, so they are built into the program (decision 0012). They change with its next version.");
        }

        if (!approved)
        {
            return Told(false, "Nothing was changed. Approve with: registers import FILE --approve");
        }

        var (kind, sha256) = (compared.Document.Kind, Convert.ToHexStringLower(SHA256.HashData(compared.Utf8.Span)));
        audit.Add(db, scope, AuditAction.Operate, new AuditSubject(Guid.Empty, Detail: $"registers-import:{kind}:{sha256[..16]}"));
        await db.SaveChangesAsync(cancellation); // before the file: no register changes unseen
        folders.Approve(kind, compared.Utf8.Span);
        return Told(true, $"In force: {RegisterFolders.NameOf(kind)} of {compared.Document.Date:O}. A running service takes it when it starts next.");

        OperatorAnswer Told(bool done, string words) => new(done, $"{answer.Words}{Environment.NewLine}{words}");
    }
}
