using Kevytasiointi.Forms.Answers;

namespace Kevytasiointi.Forms.Questions;

/// <summary>A question that is answered by choosing among options of its own.</summary>
public interface IOffersOptions
{
    /// <summary>The options in the order they are shown.</summary>
    IReadOnlyList<Option> Options { get; }
}

/// <summary>Which options are offered.</summary>
public static class OfferedOptions
{
    /// <summary>The options that are offered with these answers.</summary>
    public static IEnumerable<Option> Offered(this IOffersOptions question, AnswerSet all) =>
        question.Options.Where(option => option.When?.Holds(all) ?? true);
}
