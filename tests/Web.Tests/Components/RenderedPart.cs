using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Kevytasiointi.Web.Components;
using Kevytasiointi.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Kevytasiointi.Web.Tests.Components;

/// <summary>Draws one part of a page as the product would, without the pages around it.</summary>
internal static class RenderedPart
{
    private static readonly Lazy<IServiceProvider> Services = new(() =>
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = typeof(Shell).Assembly.GetName().Name });
        builder.Services.AddFace(new FaceSettings());
        builder.Services.AddRazorPages();
        return builder.Build().Services;
    });

    /// <summary>The part as a document.</summary>
    public static async Task<IDocument> OfAsync(string path, object model)
    {
        using var scope = Services.Value.CreateScope();
        var services = scope.ServiceProvider;
        var context = new ActionContext(new DefaultHttpContext { RequestServices = services }, new RouteData(), new ActionDescriptor());
        var view = services.GetRequiredService<IRazorViewEngine>().GetView(null, path, isMainPage: false);
        view.EnsureSuccessful([]);
        await using var html = new StringWriter();
        var data = new ViewDataDictionary(new EmptyModelMetadataProvider(), new ModelStateDictionary()) { Model = model };
        var temporary = new TempDataDictionary(context.HttpContext, services.GetRequiredService<ITempDataProvider>());
        await view.View!.RenderAsync(new ViewContext(context, view.View, data, temporary, html, new HtmlHelperOptions()));
        return await new HtmlParser().ParseDocumentAsync(html.ToString(), TestContext.Current.CancellationToken);
    }
}
