namespace Analysis.Publishers;

/// <summary>What the cells of a column hold.</summary>
public enum ColumnRole
{
    /// <summary>Words that no table is keyed by.</summary>
    Text,
    /// <summary>The name of a country or another party.</summary>
    Name,
    /// <summary>The code of a country.</summary>
    Code,
    /// <summary>A year.</summary>
    Year,
    /// <summary>A month.</summary>
    Month,
    /// <summary>A figure that the import keeps, and that another figure of the file confirms.</summary>
    Value,
    /// <summary>A figure that the import keeps, and that nothing else in the file confirms.</summary>
    Alone,
    /// <summary>A sum, a share or another number that follows from the figures.</summary>
    Derived,
    /// <summary>A code of the publisher's own, such as a dimension, a unit or a state.</summary>
    Term,
    /// <summary>A number by which rows go together.</summary>
    Identifier,
    /// <summary>A mark, such as ? or Yes.</summary>
    Mark,
}
