using Kevytasiointi.Casework.Access;
using Kevytasiointi.Casework.Audit;
using Kevytasiointi.Casework.Catalogue;
using Kevytasiointi.Casework.Desk;
using Kevytasiointi.Casework.Filing;
using Kevytasiointi.Casework.Idempotency;
using Kevytasiointi.Casework.Joining;
using Kevytasiointi.Casework.Nudges;
using Kevytasiointi.Casework.Operating;
using Kevytasiointi.Casework.Outbox;
using Kevytasiointi.Casework.Outside;
using Kevytasiointi.Casework.Registers;
using Kevytasiointi.Casework.Retention;
using Kevytasiointi.Casework.Transfers;
using Kevytasiointi.Web.Catalogue;
using Kevytasiointi.Web.Components.Questions;
using Kevytasiointi.Web.Hosting;
using Kevytasiointi.Web.SignIn;

var builder = WebApplication.CreateBuilder(args);

builder.AddServiceSettings();
builder.AddStorage();
builder.AddSignIn();
builder.AddHealth();
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddAccess().AddCatalogue().AddFiling().AddDesk().AddTransfers().AddJoining().AddOutside();
builder.Services.AddOutbox().AddNudges().AddAudit().AddIdempotency().AddRetention().AddOperating().AddRegisters();
builder.Services.AddHostedService<BackgroundWork>();
builder.Services.AddFace(new FaceSettings(builder.IsDemo()));
builder.AddSimulators(builder.AddPages());

var app = builder.Build();
if (OperatorCommand.Asked(args) is { } command)
{
    return await app.RunAsync(command);
}

try
{
    await app.PrepareAsync();
}
catch (Exception fault) when (OperatorsFault.Words(fault) is { } said)
{
    await Console.Error.WriteLineAsync(said);
    return 1;
}

app.UseErrorPages();
app.UseSecurityHeaders();
app.UseRouting();
app.UseAuthentication();
app.UseAuthorization();
app.MapStaticAssets().AllowAnonymous();
app.MapHealth();
app.MapAnswersSchemas();
app.MapTypedCoordinates();
app.MapRazorPages().WithStaticAssets();
app.MapFallback("{*path}", () => Results.NotFound()).AllowAnonymous(); // an unknown address is "not found", never "sign in"
app.Run();
return 0;
