namespace Analysis.Storage;

/// <summary>A folder or file cannot be written, or a path is outside the folder it belongs to.</summary>
/// <remarks>The message is a sentence for the user that begins with the path and ends with the remedy.</remarks>
public class StorageException : IOException
{
    /// <summary>An exception about one path.</summary>
    /// <param name="path">The folder or file, the subject of the sentence.</param>
    /// <param name="message">The rest of the sentence: what is not possible, and what to do.</param>
    /// <param name="inner">The system's own exception; null where there is none.</param>
    public StorageException(string path, string message, Exception? inner = null)
        : base($"{path} {message}", inner) => Path = path;

    /// <summary>The folder or file.</summary>
    public string Path { get; }
}

/// <summary>Another process holds the lock of a folder.</summary>
/// <param name="folder">The folder.</param>
/// <param name="inner">The system's own exception.</param>
public sealed class FolderInUseException(string folder, Exception inner)
    : StorageException(folder, "is being changed by another process; nothing was done. Try again when that process has ended.", inner);
