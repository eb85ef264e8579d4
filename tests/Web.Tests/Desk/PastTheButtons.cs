namespace Kevytasiointi.Web.Tests.Desk;

/// <summary>Posts that no button of the page would send.</summary>
internal static class PastTheButtons
{
    /// <summary>Posts fields with the token of the page that is open, if one is.</summary>
    public static Task<HttpResponseMessage> PostAsync(this Visitor visitor, string path, params (string Name, string Value)[] fields)
    {
        var token = visitor.Page?.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "";
        return visitor.SendAsync(new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new FormUrlEncodedContent(
                [KeyValuePair.Create("__RequestVerificationToken", token), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]),
        });
    }
}
