using System.Text;
using Kevytasiointi.Casework.Joining;
using Kevytasiointi.Forms.Definitions;
using Xunit;

namespace Kevytasiointi.Casework.Tests.Records;

public sealed class OfferSettingsTests
{
    [Theory]
    [InlineData("", null, DeadlineUnit.Days)]
    [InlineData(""" "deadlineDays": 30, """, 30, DeadlineUnit.Days)]
    [InlineData(""" "deadlineDays": 10, "deadlineUnit": "workingDays", """, 10, DeadlineUnit.WorkingDays)]
    public void A_register_says_a_deadline_in_days_or_in_a_unit_of_its_own(string members, int? count, DeadlineUnit unit)
    {
        var file = ImportRegister.Read(Encoding.UTF8.GetBytes($$"""
            { "persons": [], "authorities": [ { "slug": "a", "kind": "municipality", "name": { "fi": "A", "sv": "A", "en": "A" }, "languages": ["fi"], "validFrom": "2020-01-01",
              "offers": [ { "unit": "u", "procedure": "valmis.koe", "slug": "koe", "area": [], "connectionMethod": "light", "nudgeAddress": "a@a.example", {{members}}
                "contact": { "name": { "fi": "A", "sv": "A", "en": "A" }, "phone": "1", "email": "a@a.example" } } ] } ] }
            """));

        var settings = file.Authorities[0].Offers![0].ToSettings();

        Assert.Equal((count, unit), (settings.DeadlineCount, settings.DeadlineUnit));
    }
}
