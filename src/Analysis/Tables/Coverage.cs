namespace Analysis;

/// <summary>The subjects and years that a table covers: what is absent inside is zero, what is outside is a gap.</summary>
public sealed record Coverage
{
    /// <summary>The suppliers that it covers; null for all.</summary>
    public IReadOnlyList<Subject>? Suppliers { get; init; }

    /// <summary>The recipients that it covers.</summary>
    public required IReadOnlyList<Subject> Recipients { get; init; }

    /// <summary>The years that it covers.</summary>
    public required Period Years { get; init; }

    /// <summary>Why the table has no value for a recipient over a window; null where it has.</summary>
    public string? WhyNot(Subject recipient, Period window)
    {
        ArgumentNullException.ThrowIfNull(recipient);
        if (!Years.Contains(window))
            return $"the edition covers {Years}, not the whole of {window}";
        return Recipients.Contains(recipient) ? null : $"the edition does not cover {recipient.Name} as a recipient";
    }

    /// <summary>Why the table has no value for a supplier; null where it has.</summary>
    public string? WhyNot(Subject supplier)
    {
        ArgumentNullException.ThrowIfNull(supplier);
        return Suppliers is null || Suppliers.Contains(supplier) ? null : $"the edition does not cover {supplier.Name} as a supplier";
    }
}
