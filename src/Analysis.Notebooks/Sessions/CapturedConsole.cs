using System.Text;

namespace Analysis.Notebooks.Sessions;

/// <summary>Replaces <see cref="Console.Out"/> or <see cref="Console.Error"/> and passes the text to the cell that runs.</summary>
internal sealed class CapturedConsole(string stream) : TextWriter(System.Globalization.CultureInfo.InvariantCulture)
{
    public override Encoding Encoding => Encoding.UTF8;

    internal static void Begin()
    {
        Console.SetOut(new CapturedConsole("stdout") { NewLine = "\n" });
        Console.SetError(new CapturedConsole("stderr") { NewLine = "\n" });
        Console.SetIn(new UnavailableInput());
    }

    public override void Write(char value) => Write(value.ToString());

    public override void Write(string? value)
    {
        if (!string.IsNullOrEmpty(value))
            CellFunctions.Outputs.AddStream(stream, value);
    }

    public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

    public override void Write(ReadOnlySpan<char> buffer) => Write(buffer.ToString());

    public override void WriteLine(string? value) => Write(value + NewLine);
}

/// <summary>
/// Replaces <see cref="Console.In"/>: a notebook runs without a user, so a cell that requests input fails and reports why.
/// </summary>
internal sealed class UnavailableInput : TextReader
{
    private const string Refusal = "A notebook cannot ask for input; give the value to a variable in a cell instead.";

    public override int Peek() => throw new NotSupportedException(Refusal);

    public override int Read() => throw new NotSupportedException(Refusal);

    public override int Read(char[] buffer, int index, int count) => throw new NotSupportedException(Refusal);

    public override string? ReadLine() => throw new NotSupportedException(Refusal);

    public override string ReadToEnd() => throw new NotSupportedException(Refusal);
}
