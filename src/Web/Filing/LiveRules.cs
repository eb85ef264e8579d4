using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Kevytasiointi.Forms.Questions;

namespace Kevytasiointi.Web.Filing;

/// <summary>What a page gives the browser beside its conditions, as JSON for data attributes: a policy that allows no inline script allows those.</summary>
/// <param name="Answers">The answers that its conditions look at and that stand in none of its fields; no others.</param>
/// <param name="Questions">The page's questions in order: key, type and columns, by which the browser reads their fields.</param>
public sealed record LiveRules(string Answers, string Questions)
{
    /// <summary>Of a page.</summary>
    public static LiveRules Of(FormView view)
    {
        var back = view.Open.Journey.AskedAnswers(view.Open.Content.Answers).Only(view.Live.NotInFields.ToHashSet());
        var questions = FormView.RenderedQuestions(view.Step).Select(Described);
        return new LiveRules(Encoding.UTF8.GetString(back.ToUtf8()), new JsonArray([.. questions]).ToJsonString(JsonSerializerOptions.Web));
    }

    private static JsonObject Described(Question question)
    {
        var described = new JsonObject { ["key"] = question.Key, ["type"] = question.Type };
        if (question is RowsQuestion rows)
        {
            described["columns"] = new JsonArray([.. rows.Columns.Select(Described)]);
        }

        return described;
    }
}
