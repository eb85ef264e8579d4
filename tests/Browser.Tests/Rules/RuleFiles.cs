using System.Runtime.CompilerServices;

namespace Kevytasiointi.Browser.Tests.Rules;

/// <summary>The files of rules that several evaluators are held to.</summary>
internal static class RuleFiles
{
    private static readonly string Folder = Path.GetDirectoryName(ThisFile())!;

    public static string JsonLogicPath => Path.Combine(Folder, "lib", "json-logic-js", "logic.js");

    /// <summary>Rules of JsonLogic with the differences that are meant.</summary>
    public static string CasesPath => Path.Combine(Folder, "jsonlogic-cases.json");

    /// <summary>Vectors of the operators that JsonLogic does not have; the server's tests run them too.</summary>
    public static string OperatorVectorsPath => Path.Combine(Folder, "..", "..", "Forms.Tests", "Rules", "operator-vectors.json");

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
