using Kevytasiointi.Forms.Languages;

namespace Kevytasiointi.Casework.Nudges;

/// <summary>The addresses nudges link to, under the service's public address (setting <c>Kevytasiointi:PublicUrl</c>). Each stands behind sign-in.</summary>
/// <param name="PublicUrl">The service's public address; a path at its end is kept.</param>
public sealed record ServiceAddress(Uri PublicUrl)
{
    /// <summary>The customer's own pages.</summary>
    public Uri OwnPages(Language language) => At($"{language.Code()}/omat");

    /// <summary>A case at the desk.</summary>
    public Uri DeskCase(Language language, Guid caseId) => At($"{language.Code()}/viranomainen/asiat/{caseId:D}");

    /// <summary>Any page of the service, by its path without the first slash.</summary>
    public Uri At(string path) => new(PublicUrl.AbsoluteUri.TrimEnd('/') + "/" + path);
}
