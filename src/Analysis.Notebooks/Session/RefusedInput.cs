namespace Analysis.Notebooks;

/// <summary>Replaces <see cref="Console.In"/>: a notebook runs without a user, so a cell that requests input fails and reports why.</summary>
internal sealed class RefusedInput : TextReader
{
    private const string Refusal = "A notebook cannot ask for input; give the value to a variable in a cell instead.";

    public override int Peek() => throw new NotSupportedException(Refusal);

    public override int Read() => throw new NotSupportedException(Refusal);

    public override int Read(char[] buffer, int index, int count) => throw new NotSupportedException(Refusal);

    public override string? ReadLine() => throw new NotSupportedException(Refusal);

    public override string ReadToEnd() => throw new NotSupportedException(Refusal);
}
