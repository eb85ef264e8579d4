using Kevytasiointi.Forms.Languages;
using Kevytasiointi.Web.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace Kevytasiointi.Web.Desk;

/// <summary>The desk's short address leads to its list.</summary>
public sealed class DeskStartPage : OfficialPage
{
    /// <inheritdoc/>
    protected override Texts Texts => DeskTexts.All;

    /// <summary>Goes there.</summary>
    public IActionResult OnGet() => Redirect($"/{Language.Code()}/viranomainen/asiat");
}
