namespace Kevytasiointi.Forms.Questions;

/// <summary>A permanent building id (pysyvä rakennustunnus). Field: the key. Answer: a string "103515074X".</summary>
public sealed record BuildingIdQuestion : LineQuestion
{
    /// <inheritdoc/>
    public override string Type => "buildingId";

    private protected override LineFormat Format => LineFormat.Building;

    private protected override string MissingMessage => "MissingBuildingId";

    internal static QuestionType InDocuments { get; } = new("buildingId", typeof(BuildingIdQuestion), [],
        (key, label, _) => new BuildingIdQuestion { Key = key, Label = label });
}
