using System.Text.Json;

namespace Kevytasiointi.Forms.Documents;

/// <summary>An object of a document, read member by member. Members it should not have and required ones it lacks are told at once.</summary>
internal sealed class MemberSource
{
    private readonly DocumentNode node;
    private readonly DocumentFaults faults;

    private MemberSource(DocumentNode node, DocumentFaults faults)
    {
        this.node = node;
        this.faults = faults;
    }

    /// <summary>The object's members, or none when the value is not an object.</summary>
    public static MemberSource? Of(DocumentNode node, DocumentFaults faults, IReadOnlyList<Member> members)
    {
        if (node.Kind != JsonValueKind.Object)
        {
            faults.Add(node, "This must be an object: { … }.");
            return null;
        }

        foreach (var (name, value) in node.Members)
        {
            if (members.All(member => member.Name != name))
            {
                faults.Add(value, $"The member \"{name}\" is not known here. Known are: {string.Join(", ", members.Select(member => member.Name))}.");
            }
        }

        foreach (var member in members)
        {
            if (member.Required && node.Find(member.Name) is null)
            {
                faults.Add(node, $"The member \"{member.Name}\" is missing.");
            }
        }

        return new MemberSource(node, faults);
    }

    /// <summary>The value of a required member.</summary>
    public T Get<T>(Member<T> member) => Read(member, default!);

    /// <summary>The value of a member, or what stands for it when it is not given.</summary>
    public T Get<T>(Member<T> member, T otherwise) => Read(member, otherwise);

    /// <summary>The value of a member, or null.</summary>
    public T? Find<T>(Member<T> member)
        where T : class => node.Find(member.Name) is { } value ? member.Shape.Read(value, faults) : null;

    /// <summary>The value of a member, or null.</summary>
    public T? FindValue<T>(Member<T> member)
        where T : struct => node.Find(member.Name) is { } value ? member.Shape.Read(value, faults) : null;

    /// <summary>Tells a fault that several members make together.</summary>
    public void Refuse(bool wrong, string message)
    {
        if (wrong)
        {
            faults.Add(node, message);
        }
    }

    private T Read<T>(Member<T> member, T otherwise) =>
        node.Find(member.Name) is { } value ? member.Shape.Read(value, faults)! : otherwise;
}
