namespace Analysis;

/// <summary>For whom and for which years a table speaks: what is absent inside is zero, what lies outside is a gap.</summary>
public sealed record Coverage
{
    /// <summary>The suppliers it speaks for; null for all.</summary>
    public IReadOnlyList<Subject>? Suppliers { get; init; }

    /// <summary>The recipients it speaks for.</summary>
    public required IReadOnlyList<Subject> Recipients { get; init; }

    /// <summary>The years it speaks for.</summary>
    public required Period Years { get; init; }

    /// <summary>Why the table can't answer for a recipient over a window; null where it can.</summary>
    public string? WhyNot(Subject recipient, Period window)
    {
        ArgumentNullException.ThrowIfNull(recipient);
        if (!Years.Contains(window))
            return $"the edition covers {Years}, not the whole of {window}";
        return Recipients.Contains(recipient) ? null : $"the edition does not cover {recipient.Name} as a recipient";
    }

    /// <summary>Why the table can't answer for a supplier; null where it can.</summary>
    public string? WhyNot(Subject supplier)
    {
        ArgumentNullException.ThrowIfNull(supplier);
        return Suppliers is null || Suppliers.Contains(supplier) ? null : $"the edition does not cover {supplier.Name} as a supplier";
    }
}
