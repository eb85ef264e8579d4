using System.ComponentModel.DataAnnotations;
using Kevytasiointi.Casework.Data;
using Kevytasiointi.Casework.Outside;

namespace Kevytasiointi.Web.Hosting;

/// <summary>Settings of the instance: section <c>Kevytasiointi</c> (contracts 1). Checked together at start; every fault is named.</summary>
public sealed class ServiceSettings
{
    /// <summary>The section's name.</summary>
    public const string Section = "Kevytasiointi";

    /// <summary>Database; see <see cref="DatabaseSettings"/>. The connection string is <c>ConnectionStrings:Kevytasiointi</c>.</summary>
    [Required]
    public DatabaseSettings Database { get; set; } = new();

    /// <summary>Folder of the SQLite database and sealed files.</summary>
    [Required]
    public string DataFolder { get; set; } = "data";

    /// <summary>Folder of the keys: beside, never inside, the data folder.</summary>
    [Required]
    public string KeyFolder { get; set; } = "keys";

    /// <summary>Folder where the heads of the audit log are written, apart from the database; beside the key folder when empty.</summary>
    public string? AuditHeadsFolder { get; set; }

    /// <summary>Where files are kept.</summary>
    [Required]
    public AttachmentSettings Attachments { get; set; } = new();

    /// <summary>Virus scanner: <c>None</c> marks files "ei virustarkastettu"; in production it must be said on purpose.</summary>
    public string? Scanner { get; set; }

    /// <summary>Made-up people and authorities, and stand-ins for the outside world. Refused in production.</summary>
    public bool Demo { get; set; }

    /// <summary>The address people use, for links in mail.</summary>
    public Uri? PublicUrl { get; set; }

    /// <summary>Where the customer is sent to sign in; the demo's page in demo mode.</summary>
    public string? SignInPath { get; set; }

    /// <summary>Where the pictures of the map come from; without it there is no map.</summary>
    public MapSettings Map { get; set; } = new();

    /// <summary>Where companies are asked about; without it they are only typed.</summary>
    public CompanyRegisterSettings CompanyRegister { get; set; } = new();

    /// <summary>Folder of ready-made procedures; those shipped with the program when empty.</summary>
    public string? ProceduresFolder { get; set; }
}

/// <summary>Where files are kept.</summary>
public sealed class AttachmentSettings
{
    /// <summary><c>Disk</c>: in the data folder.</summary>
    public string Store { get; set; } = "Disk";
}
