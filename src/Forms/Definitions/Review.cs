using Kevytasiointi.Forms.Languages;

namespace Kevytasiointi.Forms.Definitions;

/// <summary>Who has gone through the texts of a form in one language, so that whoever takes the form into use knows what they rest on.</summary>
/// <param name="Language">The language.</param>
/// <param name="By">Who: a name, or an organisation.</param>
/// <param name="On">When.</param>
/// <param name="As">In what role.</param>
public sealed record Review(Language Language, string By, DateOnly On, ReviewerRole As);

/// <summary>In what role a form's texts were gone through.</summary>
public enum ReviewerRole
{
    /// <summary>As their author.</summary>
    Author,

    /// <summary>As their translator.</summary>
    Translator,

    /// <summary>As one whose first language it is.</summary>
    NativeReader,

    /// <summary>As a lawyer of the field.</summary>
    Lawyer,
}
