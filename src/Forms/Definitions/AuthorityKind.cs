namespace Kevytasiointi.Forms.Definitions;

/// <summary>What kind of authority a procedure is made for. Ready-made procedures are offered only to the kinds they name.</summary>
public enum AuthorityKind
{
    /// <summary>A municipality or a joint municipal authority.</summary>
    Municipality,

    /// <summary>A rescue department.</summary>
    RescueDepartment,

    /// <summary>A hospital district; today HUS.</summary>
    HospitalDistrict,

    /// <summary>A police department.</summary>
    PoliceDepartment,

    /// <summary>A wellbeing services county.</summary>
    WellbeingServicesCounty,

    /// <summary>A state agency. It has no ready-made procedures: it defines its own first.</summary>
    StateAgency,
}
