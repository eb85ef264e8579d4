using Kevytasiointi.Casework.Access;
using Kevytasiointi.Casework.Catalogue;
using Kevytasiointi.Casework.Desk;
using Kevytasiointi.Casework.Filing;
using Kevytasiointi.Casework.Joining;
using Kevytasiointi.Casework.Nudges;
using Kevytasiointi.Casework.Outbox;
using Kevytasiointi.Casework.Transfers;
using Kevytasiointi.Web.Hosting;
using Kevytasiointi.Web.SignIn;

var builder = WebApplication.CreateBuilder(args);

builder.AddServiceSettings();
builder.AddStorage();
builder.AddSignIn();
builder.AddHealth();
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddAccess().AddCatalogue().AddFiling().AddDesk().AddTransfers().AddJoining();
builder.Services.AddOutbox().AddNudges();
builder.Services.AddHostedService<BackgroundWork>();
builder.Services.AddFace(new FaceSettings(builder.IsDemo()));
builder.AddSimulators(builder.AddPages());

var app = builder.Build();
await app.PrepareAsync();

app.UseErrorPages();
app.UseSecurityHeaders();
app.UseRouting();
app.UseAuthentication();
app.UseAuthorization();
app.MapStaticAssets().AllowAnonymous();
app.MapHealth();
app.MapRazorPages();
app.Run();
