using Kevytasiointi.Casework.Operating;

namespace Kevytasiointi.Casework.Registers;

/// <summary>Shows what a file would change in the register, and changes nothing .</summary>
public sealed class CompareRegister(RegisterFolders folders)
{
    /// <summary>Compares a file with the one of its kind that is in force.</summary>
    public async Task<RegisterComparison> ExecuteAsync(string path, CancellationToken cancellation)
    {
        if (!File.Exists(path))
        {
            return Refused($"There is no file {path}.");
        }

        var utf8 = await File.ReadAllBytesAsync(path, cancellation);
        var reading = RegisterDocument.Read(utf8);
        if (reading.Document is not { } document)
        {
            return Refused($"{path} is refused:{Environment.NewLine}{string.Join(Environment.NewLine, reading.Faults)}");
        }

        var inForce = folders.InForce(document.Kind);
        if (document.Date < inForce.Date)
        {
            return Refused($"{path} is of {document.Date:O}, older than the one in force, {inForce.Date:O}.");
        }

        var diff = RegisterDiff.Of(inForce, document);
        return new RegisterComparison(new OperatorAnswer(true, string.Join(Environment.NewLine, diff.Lines)), new ComparedRegister(document, utf8, diff));
    }

    private static RegisterComparison Refused(string why) => new(new OperatorAnswer(false, why), null);
}

/// <summary>What came of comparing.</summary>
/// <param name="Answer">The change in lines, or why the file cannot be used.</param>
/// <param name="Compared">The file and its change, or none when it cannot be used.</param>
public sealed record RegisterComparison(OperatorAnswer Answer, ComparedRegister? Compared);

/// <summary>A file that can be used, and what it changes.</summary>
public sealed record ComparedRegister(RegisterDocument Document, ReadOnlyMemory<byte> Utf8, RegisterDiff Diff);
