using System.Security.Cryptography;
using System.Text;

namespace Analysis.Notebooks;

/// <summary>The state of a path by its content alone: no date, no size, and absence as a state of its own.</summary>
public static class FileState
{
    /// <summary>The state of a path that does not exist.</summary>
    public const string Absent = "absent";

    private const string FolderMark = "folder ";

    /// <summary>The SHA-256 of a file's bytes, the SHA-256 of the names in a folder, or <see cref="Absent"/>.</summary>
    public static string Of(string path)
    {
        try
        {
            return Directory.Exists(path) ? FolderMark + OfText(string.Join('\n', Names(path))) : OfFile(path);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            return Absent;
        }
    }

    /// <summary>The SHA-256 of bytes, in lower-case hexadecimal digits.</summary>
    public static string OfBytes(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    internal static string OfText(string text) => OfBytes(Encoding.UTF8.GetBytes(text));

    internal static bool IsFile(string state) => state != Absent && !state.StartsWith(FolderMark, StringComparison.Ordinal);

    private static string OfFile(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 0);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }

    private static IEnumerable<string> Names(string folder) =>
        Directory.EnumerateFileSystemEntries(folder).Select(entry => Path.GetFileName(entry)).Order(StringComparer.Ordinal);
}
