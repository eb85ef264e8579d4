using System.Text.Json;
using Kevytasiointi.Forms.Findings;

namespace Kevytasiointi.Forms.Documents;

/// <summary>An object of a document, read member by member. Members it should not have and required ones it lacks are told at once.</summary>
internal sealed class MemberSource
{
    private readonly DocumentNode node;
    private readonly DocumentFindings findings;

    private MemberSource(DocumentNode node, DocumentFindings findings)
    {
        this.node = node;
        this.findings = findings;
    }

    /// <summary>The object's members, or none when the value is not an object.</summary>
    public static MemberSource? Of(DocumentNode node, DocumentFindings findings, IReadOnlyList<Member> members)
    {
        if (node.Kind != JsonValueKind.Object)
        {
            findings.Add(node, FindingKind.ValueKindWrong, FindingKinds.Word("Object"));
            return null;
        }

        foreach (var (name, value) in node.Members)
        {
            if (members.All(member => member.Name != name))
            {
                findings.Add(value, FindingKind.MemberUnknown, name, string.Join(", ", members.Select(member => member.Name)));
            }
        }

        foreach (var member in members)
        {
            if (member.Required && node.Find(member.Name) is null)
            {
                findings.Add(node, member.WhenMissing, member.Name);
            }
        }

        return new MemberSource(node, findings);
    }

    /// <summary>The value of a required member.</summary>
    public T Get<T>(Member<T> member) => Read(member, default!);

    /// <summary>The value of a member, or what stands for it when it is not given.</summary>
    public T Get<T>(Member<T> member, T otherwise) => Read(member, otherwise);

    /// <summary>The value of a member, or null.</summary>
    public T? Find<T>(Member<T> member)
        where T : class => node.Find(member.Name) is { } value ? member.Shape.Read(value, findings) : null;

    /// <summary>The value of a member, or null.</summary>
    public T? FindValue<T>(Member<T> member)
        where T : struct => node.Find(member.Name) is { } value ? member.Shape.Read(value, findings) : null;

    /// <summary>Tells a mistake that several members make together.</summary>
    public void Refuse(bool wrong, FindingKind kind, params ReadOnlySpan<object> arguments)
    {
        if (wrong)
        {
            findings.Add(node, kind, arguments);
        }
    }

    private T Read<T>(Member<T> member, T otherwise) =>
        node.Find(member.Name) is { } value ? member.Shape.Read(value, findings)! : otherwise;
}
