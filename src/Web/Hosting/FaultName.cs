using System.Diagnostics;

namespace Kevytasiointi.Web.Hosting;

/// <summary>What the log tells of a fault whose own words may hold somebody's data: its kind, and where in the program it rose.</summary>
public static class FaultName
{
    private const int Steps = 5;

    /// <summary>Its type, and the types of what caused it: "IOException ← SocketException".</summary>
    public static string Of(Exception fault) =>
        string.Join(" ← ", Chain(fault).Select(each => each.GetType().Name));

    /// <summary>The methods it came through, innermost first; never their values.</summary>
    public static string PlaceOf(Exception fault) => string.Join(" ← ", new StackTrace(Chain(fault).Last()).GetFrames()
        .Select(frame => frame.GetMethod()).OfType<System.Reflection.MethodBase>().Take(Steps).Select(method => $"{method.DeclaringType?.Name}.{method.Name}"));

    private static IEnumerable<Exception> Chain(Exception fault)
    {
        for (var each = fault; each is not null; each = each.InnerException)
        {
            yield return each;
        }
    }
}
