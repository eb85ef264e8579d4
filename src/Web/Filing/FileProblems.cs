using Kevytasiointi.Casework.Attachments;
using Kevytasiointi.Casework.Documents;
using Kevytasiointi.Casework.Records.Offers;
using Kevytasiointi.Forms.Checks;
using Kevytasiointi.Forms.Languages;
using Kevytasiointi.Forms.Questions;
using Kevytasiointi.Web.Components;

namespace Kevytasiointi.Web.Filing;

/// <summary>Gathers what was wrong with the files of one post, in words that name the file and say what to do.</summary>
/// <param name="settings">The limits of the offer.</param>
public sealed class FileProblems(OfferSettings settings)
{
    private readonly List<AnswerProblem> problems = [];

    /// <summary>What was wrong, in the order the files came.</summary>
    public IReadOnlyList<AnswerProblem> All => problems;

    /// <summary>A file was refused.</summary>
    public void Refused(AttachmentQuestion question, string name, FileRefusal why) =>
        Add(question, "File" + why, name, language => why switch
        {
            FileRefusal.TooLarge => FileSize.Say(Math.Min(question.MaxBytes, settings.AttachmentBytes), language),
            FileRefusal.TooLargeTogether => FileSize.Say(settings.SubmissionBytes, language),
            FileRefusal.TooMany => Quantities.Whole(Math.Min(question.MaxFiles, settings.AttachmentCount), language),
            FileRefusal.UnknownKind or FileRefusal.NameAndContentDiffer => FileKind.Accepted,
            _ => "",
        });

    /// <summary>The request was larger than is read of one: what came after the limit is not known.</summary>
    public void Cut(AttachmentQuestion question) => Add(question, "RequestCut", "", language => FileSize.Say(settings.SubmissionBytes, language));

    private void Add(AttachmentQuestion question, string key, string name, Func<Language, string> limit)
    {
        var words = FilingPage.Words;
        problems.Add(new AnswerProblem(question.Key, question.Key, new LocalisedText(In(Language.Fi), In(Language.Sv), In(Language.En))));

        string In(Language language) => words[language, key, name, limit(language)];
    }
}
