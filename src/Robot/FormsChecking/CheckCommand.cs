using System.CommandLine;
using Kevytasiointi.Forms.Languages;

namespace Kevytasiointi.Robot.FormsChecking;

/// <summary>The command <c>kevyt forms check FILE…</c>.</summary>
internal static class CheckCommand
{
    public static Command Make(TextWriter output)
    {
        var files = new Argument<string[]>("FILE") { Description = "Form documents, or folders of them.", Arity = ArgumentArity.OneOrMore };
        files.Validators.Add(result =>
        {
            // A mistyped option would be taken for a file.
            foreach (var option in result.Tokens.Select(token => token.Value).Where(value => value.StartsWith('-')))
            {
                result.AddError($"There is no option {option}.");
            }
        });
        var language = new Option<string>("--language") { Description = "The language of the findings: fi, sv or en. Without it, that of LANG." };
        language.AcceptOnlyFromAmong([.. LanguageCodes.All.Select(each => each.Code())]);
        var json = new Option<bool>("--json") { Description = "Write the findings as JSON." };
        var strict = new Option<bool>("--strict") { Description = "Take warnings for errors." };
        var against = new Option<string?>("--against") { HelpName = "FILE", Description = "The published version that the one FILE is to follow: no key may get another type." };
        var links = new Option<bool>("--links") { Description = "Ask each address that the forms name whether it answers. Nothing else goes to the network." };
        var command = new Command("check", "Names the mistakes of forms with place and remedy. Ends with 0 when there are none, 1 when there are, 2 when a file cannot be read.")
        {
            files, language, json, strict, against, links,
        };
        command.SetAction((parsed, cancellation) => new CheckForms
        {
            Language = LanguageCodes.TryParse(parsed.GetValue(language) ?? OfMachine(), out var known) ? known : Language.En,
            AsJson = parsed.GetValue(json),
            IsStrict = parsed.GetValue(strict),
            Against = parsed.GetValue(against),
            Calls = parsed.GetValue(links) ? new LinkCalls(new SocketsHttpHandler { MaxAutomaticRedirections = 5 }) : null,
        }.ExecuteAsync(parsed.GetValue(files) ?? [], output, cancellation));
        return command;
    }

    /// <summary>The first two letters of LANG, as in <c>sv_FI.UTF-8</c>.</summary>
    private static string? OfMachine() => Environment.GetEnvironmentVariable("LANG") is { Length: >= 2 } name ? name[..2] : null;
}
