using Kevytasiointi.Casework.Outside;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Kevytasiointi.Casework.Tests.Outside;

[Trait("Requirement", "R-027")]
public sealed class RememberingCompanyRegisterTests
{
    private readonly FakeTimeProvider clock = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_company_is_asked_about_once_an_hour()
    {
        var inner = new CountedRegister(new CompanyAnswer.Unknown());
        using var register = new RememberingCompanyRegister(inner, clock);
        await register.FindAsync("1234567-1", Stop);
        await register.FindAsync("1234567-1", Stop);
        await register.FindAsync("0877830-0", Stop);
        Assert.Equal(2, inner.Asked);
        clock.Advance(TimeSpan.FromMinutes(61));
        await register.FindAsync("1234567-1", Stop);
        Assert.Equal(3, inner.Asked);
    }

    [Fact]
    public async Task A_register_that_keeps_silent_is_left_in_peace_and_then_asked_again()
    {
        var inner = new CountedRegister(new CompanyAnswer.Silent());
        using var register = new RememberingCompanyRegister(inner, clock);
        for (var time = 0; time < 10; time++)
        {
            Assert.IsType<CompanyAnswer.Silent>(await register.FindAsync("1234567-1", Stop));
        }

        Assert.Equal(3, inner.Asked);
        clock.Advance(TimeSpan.FromSeconds(31));
        inner.Answer = new CompanyAnswer.Unknown();
        Assert.IsType<CompanyAnswer.Unknown>(await register.FindAsync("1234567-1", Stop));
    }

    private sealed class CountedRegister(CompanyAnswer answer) : ICompanyRegister
    {
        public CompanyAnswer Answer { get; set; } = answer;

        public int Asked { get; private set; }

        public bool IsThere => true;

        public Task<CompanyAnswer> FindAsync(string businessId, CancellationToken cancellation)
        {
            Asked++;
            return Task.FromResult(Answer);
        }
    }
}
