using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using Kevytasiointi.Package.Pdf;
using Xunit;

namespace Kevytasiointi.Package.Tests.Pdf;

/// <summary>
/// Programs of others that read our documents. Where one is missing the test fails and says what to install; none is skipped.
/// </summary>
internal static class PdfTools
{
    private static readonly string[] PreflightJars =
        ["preflight", "pdfbox2", "fontbox2", "xmpbox", "commons-logging", "javax.activation", "jaxb-api"];

    /// <summary>The text as poppler reads it.</summary>
    public static string Text(byte[] pdf) => Succeed("pdftotext", "poppler-utils", pdf, "-enc", "UTF-8", "{file}", "-");

    /// <summary>The logical structure with its text as poppler reads it.</summary>
    public static string Structure(byte[] pdf) => Succeed("pdfinfo", "poppler-utils", pdf, "-struct-text", "{file}");

    /// <summary>What poppler knows of the document's metadata.</summary>
    public static string Information(byte[] pdf) => Succeed("pdfinfo", "poppler-utils", pdf, "-isodates", "{file}");

    /// <summary>The fonts: name, embedded, subset, with Unicode.</summary>
    public static string Fonts(byte[] pdf) => Succeed("pdffonts", "poppler-utils", pdf, "{file}");

    /// <summary>The attached files.</summary>
    public static string Attachments(byte[] pdf) => Succeed("pdfdetach", "poppler-utils", pdf, "-list", "{file}");

    /// <summary>Fails unless qpdf finds the file without error or warning.</summary>
    public static void CheckSyntax(byte[] pdf) => Succeed("qpdf", "qpdf", pdf, "--check", "{file}");

    /// <summary>Fails unless PDFBox preflight accepts the file as PDF/A-1b.</summary>
    public static void CheckA1b(byte[] pdf)
    {
        var jars = PreflightJars.Select(jar => $"/usr/share/java/{jar}.jar").ToList();
        var missing = jars.Where(jar => !File.Exists(jar)).ToList();
        Assert.True(
            missing.Count == 0,
            $"{string.Join(", ", missing)} missing: apt-get install libpdfbox2-java libactivation-java libjaxb-api-java");
        var path = string.Join(':', jars);
        var (code, output) = Run("java", "default-jre-headless", pdf, "-cp", path, "org.apache.pdfbox.preflight.Validator_A1b", "{file}");
        Assert.True(code == 0 && output.Contains("is a valid PDF/A-1b file", StringComparison.Ordinal), output);
    }

    public static byte[] Save(PdfDocument document)
    {
        var bytes = new MemoryStream();
        document.Save(bytes);
        return bytes.ToArray();
    }

    private static string Succeed(string program, string package, byte[] pdf, params string[] arguments)
    {
        var (code, output) = Run(program, package, pdf, arguments);
        Assert.True(code == 0, $"{program} ended with {code}: {output}");
        return output;
    }

    private static (int Code, string Output) Run(string program, string package, byte[] pdf, params string[] arguments)
    {
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".pdf");
        File.WriteAllBytes(file, pdf);
        try
        {
            var start = new ProcessStartInfo(program)
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                StandardOutputEncoding = Encoding.UTF8,
            };
            foreach (var argument in arguments)
            {
                start.ArgumentList.Add(argument == "{file}" ? file : argument);
            }

            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, output + errors.Result);
        }
        catch (Win32Exception)
        {
            Assert.Fail($"{program} is missing: apt-get install {package}");
            throw;
        }
        finally
        {
            File.Delete(file);
        }
    }
}
