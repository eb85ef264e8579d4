namespace Kevytasiointi.Forms.Answers;

/// <summary>
/// What a browser sent for one page, untouched: field name → values. A question of key <c>q</c> has the field <c>q</c>, or <c>q.part</c> for each
/// part of a composed one (<c>paikka.street</c>). What was typed stays as typed, so that a page with mistakes shows it again.
/// </summary>
public sealed class PostedAnswers(IReadOnlyDictionary<string, IReadOnlyList<string>> fields)
{
    /// <summary>The field names that were sent.</summary>
    public IEnumerable<string> Names => fields.Keys;

    /// <summary>The first value of a field, or null when it was not sent.</summary>
    public string? this[string name] => fields.TryGetValue(name, out var values) && values.Count > 0 ? values[0] : null;

    /// <summary>Every value of a field.</summary>
    public IReadOnlyList<string> All(string name) => fields.TryGetValue(name, out var values) ? values : [];
}
