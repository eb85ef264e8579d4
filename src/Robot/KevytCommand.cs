using System.CommandLine;
using Kevytasiointi.Robot.FormsChecking;

namespace Kevytasiointi.Robot;

/// <summary>The command line <c>kevyt</c>: a noun, then a verb.</summary>
public static class KevytCommand
{
    /// <summary>Runs a command and says how it ended (<see cref="ExitCodes"/>).</summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, TextWriter errors)
    {
        var forms = new Command("forms", "Form documents.") { CheckCommand.Make(output) };
        var parsed = new RootCommand("Tools for forms and packages of Kevytasiointi.") { forms }.Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                await errors.WriteLineAsync(error.Message);
            }

            return ExitCodes.Unreadable;
        }

        return await parsed.InvokeAsync(new InvocationConfiguration { Output = output, Error = errors });
    }
}
