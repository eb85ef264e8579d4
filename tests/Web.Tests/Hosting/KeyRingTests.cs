using Kevytasiointi.Casework.Access;
using Kevytasiointi.Casework.Data;
using Kevytasiointi.Casework.Operating;
using Kevytasiointi.Casework.Records.Audit;
using Kevytasiointi.Casework.Records.Cases;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Kevytasiointi.Web.Tests.Hosting;

public sealed class KeyRingTests(WebHost host) : IClassFixture<WebHost>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Database_alone_makes_nobody_a_session()
    {
        using var visitor = await host.SignInAsCustomerAsync();
        await using var scope = host.Services.CreateAsyncScope();
        var rows = await scope.ServiceProvider.GetRequiredService<CaseworkDb>().DataProtectionKeys.AsNoTracking().ToListAsync(Stop);
        Assert.NotEmpty(rows);
        Assert.All(rows, row =>
        {
            Assert.Contains("<sealed", row.Xml, StringComparison.Ordinal);
            Assert.DoesNotContain("<value>", row.Xml, StringComparison.Ordinal);
            Assert.DoesNotContain("unencrypted", row.Xml, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Ring_opens_after_its_key_was_wrapped_anew()
    {
        var before = host.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("test").Protect("kept");
        await using (var scope = host.Services.CreateAsyncScope())
        {
            var rotate = scope.ServiceProvider.GetRequiredService<RotateKeys>();
            Assert.True((await rotate.ExecuteAsync(new SystemScope(new Actor(ActorType.Operator, Guid.Empty), AuditSource.Command), Stop)).Answer.Done);
        }

        Assert.All(host.Services.GetRequiredService<IKeyManager>().GetAllKeys(), key => Assert.NotNull(key.CreateEncryptor()));
        Assert.Equal("kept", host.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("test").Unprotect(before));
    }
}
