namespace Analysis.Data.Loading;

/// <summary>Something loaded, with the files it came from.</summary>
internal sealed record Loaded<T>(T Value, IReadOnlyList<string> Files)
{
    /// <summary>The value. The host is informed of the files at every use, because the file a value came from may have been read in an earlier run.</summary>
    public T Use()
    {
        FileReads.Report(Files);
        return Value;
    }
}
