using System.Text;

namespace Analysis.Notebooks;

/// <summary>Writes a file in one step, so that a run that is cancelled or fails leaves no half-written file.</summary>
internal static class AtomicFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    internal static void Write(string path, string text)
    {
        var full = Path.GetFullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        var half = $"{full}.{Guid.NewGuid():N}.tmp";
        try
        {
            File.WriteAllText(half, text, Utf8);
            File.Move(half, full, overwrite: true);
        }
        finally
        {
            File.Delete(half);
        }
    }
}
