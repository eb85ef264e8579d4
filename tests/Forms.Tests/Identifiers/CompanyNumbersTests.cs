using Kevytasiointi.Forms.Identifiers;

namespace Kevytasiointi.Forms.Tests.Identifiers;

/// <summary>The numbers that are made of a business id.</summary>
public sealed class CompanyNumbersTests
{
    [Theory, Trait("Requirement", "R-130")]
    [InlineData("FI12345671", "FI12345671")]
    [InlineData("fi 1234567-1", "FI12345671")]
    [InlineData("08778300", "FI08778300")]
    [InlineData(" FI 0245437\u20132", "FI02454372")]
    public void A_right_VAT_number_is_read_in_its_usual_spelling(string typed, string number)
    {
        Assert.True(VatNumber.TryParse(typed, out var read));
        Assert.Equal(number, read);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("FI")]
    [InlineData("FI12345672")]
    [InlineData("FI10000080")]
    [InlineData("SE556677889901")]
    [InlineData("FIFI12345671")]
    [InlineData("FI1234567１")]
    public void A_wrong_VAT_number_is_refused(string? typed) => Assert.False(VatNumber.TryParse(typed, out _));

    [Theory, Trait("Requirement", "R-130")]
    [InlineData("003712345671", "003712345671")]
    [InlineData("0037 1234567-1 ab1", "003712345671AB1")]
    [InlineData("00370877830012345", "00370877830012345")]
    public void A_right_e_invoice_address_is_read_in_its_usual_spelling(string typed, string address)
    {
        Assert.True(EInvoiceAddress.TryParse(typed, out var read));
        Assert.Equal(address, read);
        Assert.Matches(EInvoiceAddress.Pattern, read);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("0037")]
    [InlineData("003712345672")]
    [InlineData("004612345671")]
    [InlineData("003712345671ABCDEF")]
    [InlineData("003712345671Ä")]
    public void A_wrong_e_invoice_address_is_refused(string? typed) => Assert.False(EInvoiceAddress.TryParse(typed, out _));

    [Theory]
    [InlineData("1234567 - 1", "1234567-1")]
    [InlineData("1234567\u20131", "1234567-1")]
    [InlineData("1234567\u00A01", "1234567-1")]
    public void A_business_id_may_be_typed_with_spaces_and_any_dash(string typed, string id)
    {
        Assert.True(BusinessId.TryParse(typed, out var read));
        Assert.Equal(id, read);
    }
}
