using System.Text;

namespace Analysis.Kernel;

/// <summary>What a kernel has to say beside its outputs. It goes to the standard error as it was before cells ran; editors keep it in their log.</summary>
internal sealed class KernelLog
{
    private readonly TextWriter _writer = TextWriter.Synchronized(new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false)) { AutoFlush = true });

    internal void Write(string sentence) => _writer.WriteLine($"[analysis kernel] {sentence}");
}
