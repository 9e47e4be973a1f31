using System.Text;
using System.Text.Json.Nodes;

namespace Analysis.Publishers;

/// <summary>A response in JSON.</summary>
public sealed class JsonAnswer(string name, JsonNode root) : PublisherFile(name)
{
    /// <summary>The outermost object or list.</summary>
    public JsonNode Root { get; set; } = root;

    /// <inheritdoc/>
    public override byte[] Bytes() => Encoding.UTF8.GetBytes(Root.ToJsonString());

    /// <inheritdoc/>
    public override PublisherFile Copy() => new JsonAnswer(Name, Root.DeepClone());
}
