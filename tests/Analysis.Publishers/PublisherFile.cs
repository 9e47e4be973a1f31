namespace Analysis.Publishers;

/// <summary>A file in the shape of a publisher's download, still in parts, so that one part can be changed before it is written.</summary>
public abstract class PublisherFile(string name)
{
    /// <summary>The name of the file.</summary>
    public string Name { get; } = name;

    /// <summary>The bytes of the file as it is now.</summary>
    public abstract byte[] Bytes();

    /// <summary>A copy that can be changed by itself.</summary>
    public abstract PublisherFile Copy();
}
