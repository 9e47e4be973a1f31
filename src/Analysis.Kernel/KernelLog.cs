using System.Text;

namespace Analysis.Kernel;

/// <summary>The messages of a kernel besides its outputs. They are written to the standard error as it was before cells ran; editors write them to their log.</summary>
internal sealed class KernelLog
{
    private readonly TextWriter _writer = TextWriter.Synchronized(new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false)) { AutoFlush = true });

    internal void Write(string sentence) => _writer.WriteLine($"[analysis kernel] {sentence}");
}
