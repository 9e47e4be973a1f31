namespace Analysis.Storage;

/// <summary>A folder or file cannot be written, is in use by another process, or lies outside the folder it belongs to.</summary>
/// <remarks>The message is a sentence for the user, with the remedy, and does not repeat the path.</remarks>
public sealed class StorageException : IOException
{
    /// <summary>An exception about one path.</summary>
    /// <param name="path">The folder or file.</param>
    /// <param name="message">What is not possible, and what to do.</param>
    /// <param name="inner">The system's own exception; null where there is none.</param>
    public StorageException(string path, string message, Exception? inner = null) : base(message, inner) => Path = path;

    /// <summary>The folder or file.</summary>
    public string Path { get; }
}
