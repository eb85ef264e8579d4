using System.Text;
using Kevytasiointi.Casework.Access;
using Kevytasiointi.Casework.Catalogue;
using Kevytasiointi.Casework.Filing;
using Kevytasiointi.Casework.Records.Cases;
using Kevytasiointi.Forms.Languages;
using Kevytasiointi.Forms.Questions;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Kevytasiointi.Casework.Tests.Filing;

/// <summary>Files a filled example as a customer does, page by page and file by file, by the acts that stand behind the pages.</summary>
public sealed class ExampleFiler(IServiceScopeFactory scopes)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>The bytes sent as a file of this name: what the service knows as its kind, and the name, so that no two are alike.</summary>
    public static byte[] ContentOf(string fileName) => Path.GetExtension(fileName) switch
    {
        ".jpg" => [0xFF, 0xD8, 0xFF, 0xE0, .. Encoding.UTF8.GetBytes(fileName)],
        _ => Encoding.UTF8.GetBytes($"%PDF-1.7\n% {fileName}\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"),
    };

    /// <summary>Files it.</summary>
    /// <returns>The sent case.</returns>
    public async Task<Guid> FileAsync(ReadyExample example)
    {
        var person = new IdentifiedPerson("hetu", "010594Y9021", "Aino Maria", "Korpela", "aino.korpela@posti.example", "fi", false);
        var customer = new CustomerScope(await AskAsync<RecognisePerson, Guid>(act => act.ExecuteAsync(person, Stop)));
        var offer = (await AskAsync<CatalogueQuery, CataloguedOffer?>(query => query.FindAsync(example.Authority.Slug, example.Offer.Slug, Stop)))!;
        Assert.Equal(example.Form.Sha256, offer.Offered.Form.Sha256);
        var draft = (await AskAsync<StartDraft, Guid?>(act => act.ExecuteAsync(customer, offer.Offer.Id, Language.Fi, Stop)))!.Value;
        foreach (var page in example.Form.Pages)
        {
            foreach (var question in page.Questions.OfType<AttachmentQuestion>())
            {
                await AttachAsync(customer, draft, question.Key, example.FilesOf(question.Key));
            }

            var fields = page.Questions.Where(question => question.ReadsFields).SelectMany(question => question.ToFields(example.Answers[question.Key]));
            var result = await AskAsync<SavePage, SavePageResult>(act => act.ExecuteAsync(customer, draft, page.Key, PostedFields.Of(page, fields), null, Language.Fi, Stop));
            var answered = page.Questions.Where(question => example.Answers.ContainsKey(question.Key)).Select(question => question.Key);
            Assert.True(result is SavePageResult.Saved || (result is SavePageResult.NotFound && !answered.Any()), $"{page.Key}: {result}");
        }

        var now = await AskAsync<TimeProvider, DateTimeOffset>(clock => Task.FromResult(clock.GetUtcNow()));
        var sent = await AskAsync<SendCase, SendCaseResult>(act => act.ExecuteAsync(customer, draft, new Identification("strong", now), now, null, Stop));
        return Assert.IsType<SendCaseResult.Sent>(sent).Case.Id;
    }

    private async Task AttachAsync(CustomerScope customer, Guid draft, string question, IReadOnlyList<string> names)
    {
        foreach (var name in names)
        {
            await using var bytes = new MemoryStream(ContentOf(name));
            Assert.IsType<AttachFileResult.Attached>(await AskAsync<AttachFile, AttachFileResult>(act => act.ExecuteAsync(customer, draft, question, name, bytes, Stop)));
        }
    }

    private async Task<TResult> AskAsync<TAct, TResult>(Func<TAct, Task<TResult>> ask)
        where TAct : notnull
    {
        await using var scope = scopes.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<TAct>());
    }
}
