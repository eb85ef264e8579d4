using Kevytasiointi.Forms.Identifiers;

namespace Kevytasiointi.Forms.Tests.Identifiers;

public sealed class PhoneNumberTests
{
    [Theory]
    [InlineData("040 123 4567")]
    [InlineData("+358 40 123 4567")]
    [InlineData("(09) 310 1641")]
    [InlineData("+46-8-123 456")]
    [InlineData("10022")]
    public void A_number_is_taken(string text) => Assert.True(PhoneNumber.IsPlausible(text));

    [Theory]
    [InlineData("1234")]
    [InlineData("+1234567890123456")]
    [InlineData("040 123 4567 Maija")]
    [InlineData("12345+")]
    [InlineData("٠٤٠١٢٣٤٥٦٧")]
    [InlineData("++358401234567")]
    [InlineData("040123456\n")]
    public void What_cannot_be_dialled_is_refused(string text) => Assert.False(PhoneNumber.IsPlausible(text));
}
