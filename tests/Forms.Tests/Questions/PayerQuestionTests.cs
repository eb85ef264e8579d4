using Kevytasiointi.Forms.Answers;
using Kevytasiointi.Forms.Questions;

namespace Kevytasiointi.Forms.Tests.Questions;

public sealed class PayerQuestionTests
{
    private static readonly Question Payer = Forms.One(Forms.Question("q", "payer"));

    [Theory]
    [InlineData("kind=person;name=A;street=K 1;postalCode=00100;city=H", "")]
    [InlineData("kind=person;name=A;businessId=0877830-0;eInvoiceAddress=FI21 1234 5600 0007 85;eInvoiceOperator=O", "")]
    [InlineData("kind=company;name=A;street=K 1;postalCode=00100;city=H", "businessId")]
    [InlineData("kind=company;name=A;businessId=0877830-0", "eInvoiceAddress")]
    [InlineData("kind=person;name=A;eInvoiceAddress=003708778300", "eInvoiceOperator")]
    [InlineData("kind=person;name=A;eInvoiceOperator=O", "eInvoiceAddress")]
    [InlineData("kind=person;name=A;city=H", "street,postalCode")]
    [InlineData("name=A;street=K 1;postalCode=00100;city=H", "kind")]
    [InlineData("kind=person", "name,eInvoiceAddress")]
    [InlineData("kind=company;name=A;eInvoiceAddress=0037;eInvoiceOperator=O", "businessId,eInvoiceAddress")]
    [InlineData("kind=pankki;name=A;street=K 1;postalCode=00100;city=H", "kind")]
    public void What_is_missing_follows_from_what_is_given(string typed, string wrong)
    {
        var read = Payer.Read(Forms.Posted(typed.Split(';').Select(part => part.Split('=')).Select(part => ("q." + part[0], part[1]))));
        var problems = read.Problems.Concat(read.Answer is null ? [] : Payer.Problems(read.Answer, AnswerSet.Empty));

        Assert.Equal(wrong.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(part => "q." + part), problems.Select(problem => problem.Field));
    }

    [Fact]
    public void A_kind_alone_is_no_answer_where_none_is_needed()
    {
        Assert.Null((Payer with { Required = false }).Read(Forms.Posted(("q.kind", "person"))).Answer);
        Assert.NotNull(Payer.Read(Forms.Posted(("q.kind", "person"))).Answer);
    }

    [Fact]
    public void A_payer_of_one_kind_is_not_asked_which()
    {
        var company = Forms.One(Forms.Question("q", "payer", "\"asks\": [\"company\"]"));

        Assert.NotEmpty(company.Problems(System.Text.Json.Nodes.JsonNode.Parse(
            """{ "name": "A", "businessId": "0877830-0", "street": "K 1", "postalCode": "00100", "city": "H" }"""), AnswerSet.Empty)); // but the answer tells

        Assert.Equal("q.name", company.FieldNames[0]);
        Assert.DoesNotContain(company.Problems(null, AnswerSet.Empty), problem => problem.Field == "q.kind");
        Assert.Contains(company.Problems(null, AnswerSet.Empty), problem => problem.Field == "q.businessId");
    }
}
