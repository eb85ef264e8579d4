namespace Kevytasiointi.Forms.Questions;

/// <summary>Every question type: the table of contents of the form language.</summary>
public static class QuestionTypes
{
    /// <summary>Every type, in the order they are offered to those who make forms.</summary>
    public static IReadOnlyList<QuestionType> All { get; } =
    [
        TextQuestion.InDocuments,
        LongTextQuestion.InDocuments,
        IntegerQuestion.InDocuments,
        DecimalQuestion.InDocuments,
        MoneyQuestion.InDocuments,
        YesNoQuestion.InDocuments,
        OneOfQuestion.InDocuments,
        SeveralOfQuestion.InDocuments,
        LongListQuestion.InDocuments,
        DateQuestion.InDocuments,
        DateRangeQuestion.InDocuments,
        TimeQuestion.InDocuments,
        WeekTimesQuestion.InDocuments,
        EmailQuestion.InDocuments,
        PhoneQuestion.InDocuments,
        AddressQuestion.InDocuments,
        PlaceQuestion.InDocuments,
        PersonQuestion.InDocuments,
        CompanyQuestion.InDocuments,
        MunicipalityQuestion.InDocuments,
        IdentityCodeQuestion.InDocuments,
        BusinessIdQuestion.InDocuments,
        VatNumberQuestion.InDocuments,
        IbanQuestion.InDocuments,
        PropertyIdQuestion.InDocuments,
        BuildingIdQuestion.InDocuments,
        CasNumberQuestion.InDocuments,
        PayerQuestion.InDocuments,
        TableQuestion.InDocuments,
        GroupQuestion.InDocuments,
        ComputedQuestion.InDocuments,
        AttachmentQuestion.InDocuments,
        DeclarationQuestion.InDocuments,
        InformationQuestion.InDocuments,
    ];

    /// <summary>The type of a name, or none.</summary>
    public static QuestionType? Find(string name) => All.FirstOrDefault(type => type.Name == name);
}
