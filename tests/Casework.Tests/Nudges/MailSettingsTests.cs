using System.ComponentModel.DataAnnotations;
using Kevytasiointi.Casework.Nudges;
using Xunit;

namespace Kevytasiointi.Casework.Tests.Nudges;

public sealed class MailSettingsTests
{
    [Fact]
    public void Full_settings_are_taken() => Assert.Empty(Faults(_ => { }));

    [Fact]
    public void A_server_on_the_own_network_needs_no_password_and_no_encryption() =>
        Assert.Empty(Faults(settings => (settings.Security, settings.UserName, settings.Password) = (MailSecurity.None, null, null)));

    [Fact]
    public void Empty_settings_name_everything_that_is_missing()
    {
        var (settings, faults) = (new MailSettings(), new List<ValidationResult>());
        Validator.TryValidateObject(settings, new ValidationContext(settings), faults, validateAllProperties: true);
        Assert.Equal(["From", "Host"], faults.SelectMany(fault => fault.MemberNames).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Each_wrong_setting_is_named()
    {
        Assert.Equal(["Port"], Faults(settings => settings.Port = 0));
        Assert.Equal(["Security"], Faults(settings => settings.Security = (MailSecurity)9));
        Assert.Equal(["From"], Faults(settings => settings.From = "palvelu"));
        Assert.Equal(["UserName", "Password"], Faults(settings => settings.Password = null));
        Assert.Equal(["Security"], Faults(settings => settings.Security = MailSecurity.None));
    }

    private static List<string> Faults(Action<MailSettings> change)
    {
        var settings = new MailSettings { Host = "posti.example", Port = 587, From = "palvelu@asiointi.example", UserName = "kevyt", Password = "x" };
        change(settings);
        var faults = new List<ValidationResult>();
        Validator.TryValidateObject(settings, new ValidationContext(settings), faults, validateAllProperties: true);
        return [.. faults.SelectMany(fault => fault.MemberNames)];
    }
}
