namespace Analysis;

/// <summary>A small table of one edition: its rows in the order of the file, and its source. Large ones are columns, such as <see cref="Transfers"/>.</summary>
/// <typeparam name="T">What a row is.</typeparam>
public sealed class Listing<T>
{
    /// <summary>A table from rows.</summary>
    /// <param name="source">The edition that the table is.</param>
    /// <param name="years">The years that it covers; null where it has none.</param>
    /// <param name="rows">The rows.</param>
    /// <exception cref="ArgumentException">There are no rows.</exception>
    public Listing(Source source, Period? years, IEnumerable<T> rows)
    {
        ArgumentNullException.ThrowIfNull(source);
        (Source, Years, Rows) = (source, years, [.. rows]);
        if (Rows.Count == 0)
            throw new ArgumentException($"{source} holds no rows.");
    }

    /// <summary>The edition that the table is.</summary>
    public Source Source { get; }

    /// <summary>The years that it covers; null where it has none.</summary>
    public Period? Years { get; }

    /// <summary>The rows in the order of the file.</summary>
    public IReadOnlyList<T> Rows { get; }
}
