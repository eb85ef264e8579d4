using System.ComponentModel.DataAnnotations;

namespace Kevytasiointi.Casework.Nudges;

/// <summary>How mail leaves the service: section <c>Kevytasiointi:Mail</c>.</summary>
public sealed class MailSettings : IValidatableObject
{
    /// <summary>The mail server's name or address.</summary>
    [Required]
    public string Host { get; set; } = "";

    /// <summary>Its port; 587 when not set.</summary>
    [Range(1, 65535)]
    public int Port { get; set; } = 587;

    /// <summary>How the connection is secured: <c>StartTls</c> when not set.</summary>
    [EnumDataType(typeof(MailSecurity))]
    public MailSecurity Security { get; set; } = MailSecurity.StartTls;

    /// <summary>User name, when the server asks for one.</summary>
    public string? UserName { get; set; }

    /// <summary>Password, when the server asks for one.</summary>
    public string? Password { get; set; }

    /// <summary>The sender's address.</summary>
    [Required]
    public string From { get; set; } = "";

    /// <summary>The sender's name as readers see it.</summary>
    [Required, StringLength(100)]
    public string FromName { get; set; } = "Kevytasiointi";

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (From.Length > 0 && !MailReceiver.TryParse(From, out _))
        {
            yield return new ValidationResult("Kevytasiointi:Mail:From is not a mail address.", [nameof(From)]);
        }

        if (string.IsNullOrEmpty(UserName) != string.IsNullOrEmpty(Password))
        {
            yield return new ValidationResult("Kevytasiointi:Mail needs both UserName and Password, or neither.", [nameof(UserName), nameof(Password)]);
        }

        if (!string.IsNullOrEmpty(Password) && Security == MailSecurity.None)
        {
            yield return new ValidationResult("Kevytasiointi:Mail:Password would travel in clear: set Security to StartTls or Tls.", [nameof(Security)]);
        }
    }
}

/// <summary>How a mail connection is secured.</summary>
public enum MailSecurity
{
    /// <summary>Not at all: only for a server on the same machine or network.</summary>
    None,

    /// <summary>Begins in clear and must turn to TLS before anything is said.</summary>
    StartTls,

    /// <summary>TLS from the first byte.</summary>
    Tls,
}
