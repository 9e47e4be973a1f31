namespace Analysis.Storage;

/// <summary>Writes a file in one step: whoever reads it sees the old content or the new, and a kill leaves one of the two.</summary>
public static class AtomicFile
{
    /// <summary>Writes the content beside the file, flushes it to the disk, and renames it.</summary>
    /// <param name="path">The file; its folder is created where it does not exist.</param>
    /// <param name="content">The new content.</param>
    /// <exception cref="IOException">The disk refuses; the old content is still there.</exception>
    public static void Write(string path, ReadOnlySpan<byte> content)
    {
        var full = Path.GetFullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        var aside = $"{full}.{Guid.NewGuid():N}.tmp";
        try
        {
            WriteThrough(aside, content);
            File.Move(aside, full, overwrite: true);
        }
        finally
        {
            File.Delete(aside);
        }
    }

    /// <summary>Writes a file and flushes it to the disk before it returns.</summary>
    internal static void WriteThrough(string path, ReadOnlySpan<byte> content)
    {
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write);
        file.Write(content);
        file.Flush(flushToDisk: true);
    }
}
