namespace Analysis.Notebooks;

/// <summary>Stands in for <see cref="Console.In"/>: nobody sits before a notebook that runs, so a cell that asks fails and says why.</summary>
internal sealed class RefusedInput : TextReader
{
    private const string Refusal = "A notebook cannot ask for input; give the value to a variable in a cell instead.";

    public override int Peek() => throw new NotSupportedException(Refusal);

    public override int Read() => throw new NotSupportedException(Refusal);

    public override int Read(char[] buffer, int index, int count) => throw new NotSupportedException(Refusal);

    public override string? ReadLine() => throw new NotSupportedException(Refusal);

    public override string ReadToEnd() => throw new NotSupportedException(Refusal);
}
