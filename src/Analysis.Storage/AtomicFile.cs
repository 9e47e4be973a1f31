using System.Text;

namespace Analysis.Storage;

/// <summary>Writes a file in one step: a reader sees the old content or the new, and a kill leaves one of the two.</summary>
public static class AtomicFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes the content beside the file and renames it.</summary>
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
            File.WriteAllBytes(aside, content);
            File.Move(aside, full, overwrite: true);
        }
        finally
        {
            File.Delete(aside);
        }
    }

    /// <summary>The same for text, in UTF-8 without a byte order mark.</summary>
    /// <inheritdoc cref="Write(string, ReadOnlySpan{byte})"/>
    public static void Write(string path, string content) => Write(path, Utf8.GetBytes(content));

    /// <summary>Writes a file of a change that will be renamed as a whole, and flushes it to the disk before it returns.</summary>
    internal static void WriteThrough(string path, ReadOnlySpan<byte> content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write);
        file.Write(content);
        file.Flush(flushToDisk: true);
    }
}
