using Kevytasiointi.Casework.Access;
using Kevytasiointi.Casework.Records;
using Kevytasiointi.Casework.Records.Cases;
using Kevytasiointi.Casework.Records.Transfers;
using Kevytasiointi.Casework.Transfers;
using Kevytasiointi.Forms.Languages;

namespace Kevytasiointi.Web.Transfers;

/// <summary>A transfer in the words of the page that shows it.</summary>
/// <param name="Shown">The case to be moved.</param>
/// <param name="Official">Who looks at it.</param>
/// <param name="Language">In which language.</param>
/// <param name="Now">When.</param>
public sealed record TransferView(TransferCase Shown, Guid Official, Language Language, DateTimeOffset Now)
{
    /// <summary>The case, opened.</summary>
    public OpenCase Open => Shown.Open;

    /// <summary>The case.</summary>
    public Case Case => Open.Case;

    /// <summary>The address of the case on the desk.</summary>
    public string Address => $"/{Language.Code()}/viranomainen/asiat/{Case.Id}";

    /// <summary>Whether the case can be said to stand in case management now.</summary>
    public bool CanComplete => Shown.MayHandle && Open.CurrentTransfer?.State is TransferState.Waiting or TransferState.Claimed;

    /// <summary>Whether a colleague is at it.</summary>
    public bool IsColleagues => Shown.Officials.Holder is { } holder && holder.Id != Official;

    /// <summary>What the package holds.</summary>
    public IReadOnlyList<PackagedFile> Files
    {
        get
        {
            var paths = PackageBuilder.AttachmentPaths(Open);
            return [.. Open.Attachments.Select(file => new PackagedFile(paths[file.Id], file.Size, file.Sha256))];
        }
    }

    /// <summary>A time near now in words.</summary>
    public string Near(DateTimeOffset instant) => HelsinkiTime.Near(instant, Now, Language);
}

/// <summary>An attachment in the package.</summary>
/// <param name="Path">Where it stands.</param>
/// <param name="Size">Its bytes.</param>
/// <param name="Sha256">SHA-256 of its bytes, lower-case hexadecimal.</param>
public sealed record PackagedFile(string Path, long Size, string Sha256);
