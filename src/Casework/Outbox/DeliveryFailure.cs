namespace Kevytasiointi.Casework.Outbox;

/// <summary>Why a delivery failed, in codes that are stored and shown. Never text from outside: that may hold an address.</summary>
public static class DeliveryFailure
{
    /// <summary>The address is not one.</summary>
    public const string BadAddress = "bad_address";

    /// <summary>The receiver's server says that there is no such receiver, or that it takes nothing for them.</summary>
    public const string ReceiverRefused = "receiver_refused";

    /// <summary>The server refuses the message for good.</summary>
    public const string MessageRefused = "message_refused";

    /// <summary>The server does not let us send in this name: its settings or ours are wrong.</summary>
    public const string SenderRefused = "sender_refused";

    /// <summary>The server does not answer.</summary>
    public const string Unreachable = "unreachable";

    /// <summary>The server answered, and then the connection broke. It may have taken the message.</summary>
    public const string ConnectionLost = "connection_lost";

    /// <summary>The server asks to try later.</summary>
    public const string TryLater = "try_later";

    /// <summary>No trusted encrypted connection could be made.</summary>
    public const string TlsFailed = "tls_failed";

    /// <summary>The server does not accept our user name and password.</summary>
    public const string SignInRefused = "sign_in_refused";

    /// <summary>The key of the payload no longer exists.</summary>
    public const string KeyGone = "key_gone";

    /// <summary>The payload does not open: it was altered.</summary>
    public const string SealBroken = "seal_broken";

    /// <summary>Nobody delivers this kind here.</summary>
    public const string NoDeliverer = "no_deliverer";

    /// <summary>A fault of ours; the log tells its type.</summary>
    public const string Fault = "fault";

    /// <summary>Failures that time does not mend: shown as stuck at once and tried only at the longest interval, so that no storm follows.</summary>
    public static IReadOnlyList<string> Lasting { get; } = [BadAddress, ReceiverRefused, MessageRefused, KeyGone, SealBroken, NoDeliverer];
}
