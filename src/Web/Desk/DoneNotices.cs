using Kevytasiointi.Forms.Languages;
using Kevytasiointi.Web.Components;

namespace Kevytasiointi.Web.Desk;

/// <summary>What is told after an act has been done: a code in the address of the case (<c>?ilmoitus=</c>), so that nothing needs to be remembered between two requests.</summary>
public static class DoneNotices
{
    /// <summary>Taken into handling.</summary>
    public const string Taken = "otettu";

    /// <summary>Case number saved.</summary>
    public const string NumberGiven = "numero";

    /// <summary>Recorded as handled.</summary>
    public const string Handled = "kasitelty";

    /// <summary>Nothing changed: it stood so already.</summary>
    public const string AlreadySo = "ennallaan";

    private static readonly Dictionary<string, string> Words = new()
    {
        [Taken] = "DoneTaken",
        [NumberGiven] = "DoneNumberGiven",
        [Handled] = "DoneHandled",
        [AlreadySo] = "DoneAlreadySo",
        ["siirretty"] = "DoneTransferred", // the transfer's page comes back here by this code
    };

    /// <summary>The address of a case with what was done.</summary>
    public static string Address(Language language, Guid caseId, string done) => $"/{language.Code()}/viranomainen/asiat/{caseId}?ilmoitus={done}";

    /// <summary>The notice of a code; none for an unknown one.</summary>
    public static NoticeView? Of(string? done, Language language) => done is not null && Words.TryGetValue(done, out var key)
        ? new NoticeView(done == AlreadySo ? NoticeKind.Info : NoticeKind.Success, DeskTexts.In(language)[key])
        : null;
}
