namespace Kevytasiointi.Forms.Documents;

/// <summary>The faults found so far in one document. Counting stops at a limit, so that a hostile document gives no endless list.</summary>
internal sealed class DocumentFaults(string file)
{
    private readonly List<FormFault> found = [];

    public bool Any => found.Count > 0;

    public IReadOnlyList<FormFault> InOrder => [.. found.OrderBy(fault => fault.Line)];

    public void Add(DocumentNode at, string message) => Add(at.Line, at.Path, message);

    public void Add(int line, string path, string message)
    {
        if (found.Count < FormDocument.MostFaults)
        {
            found.Add(new FormFault(file, line, path, message));
        }
    }
}
