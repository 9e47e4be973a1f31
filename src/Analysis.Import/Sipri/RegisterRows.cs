using Analysis.Import.Rules;

namespace Analysis.Import.Sipri;

/// <summary>One delivery of the register.</summary>
internal sealed record Delivery
{
    public required int Row { get; init; }
    public required string Deal { get; init; }
    public required string Supplier { get; init; }
    public required string Recipient { get; init; }
    public required string Designation { get; init; }
    public required string Description { get; init; }

    /// <summary>SIPRI's category by our id.</summary>
    public required string Category { get; init; }
    public required int? OrderYear { get; init; }
    public required decimal? Units { get; init; }

    /// <summary>The volume of one unit as new, as it is printed.</summary>
    public decimal? Estimate { get; init; }

    /// <summary>The volume of one unit in the deal, as it is printed.</summary>
    public decimal? UnitVolume { get; init; }
    public required int Year { get; init; }
    public required string Status { get; init; }
    public required decimal Volume { get; init; }

    /// <summary>Some production in the recipient's country: yes, no, or empty where the register does not state it.</summary>
    public string LocalProduction { get; init; } = "";
}

/// <summary>
/// One deal of the register: what was ordered and in which years it was delivered, without a split of the volume by year.
/// </summary>
internal sealed record Deal
{
    public required string Id { get; init; }
    public required string Recipient { get; init; }
    public required string Supplier { get; init; }
    public required int OrderYear { get; init; }
    public required decimal? Ordered { get; init; }
    public required string Designation { get; init; }
    public required string Description { get; init; }
    public required string Category { get; init; }
    public required decimal? Delivered { get; init; }
    public required IReadOnlyList<int> Years { get; init; }
    public required string Status { get; init; }

    /// <summary>The row of the file, for the cells that the table copies.</summary>
    public required CheckedRow Source { get; init; }

    /// <summary>The line in the file.</summary>
    public int Row => Source.Row;

    /// <summary>The volume of one unit, as it is printed; null where it is not known.</summary>
    public required decimal? UnitVolume { get; init; }

    /// <summary>The volume of the whole order, as it is printed; null where it is not known.</summary>
    public required decimal? OrderVolume { get; init; }

    /// <summary>The volume delivered, as it is printed; null where nothing was.</summary>
    public required decimal? PrintedVolume { get; init; }

    /// <summary>The volume delivered.</summary>
    public decimal Volume => PrintedVolume ?? 0;

    /// <summary>
    /// The deliveries by year. Their separate volumes are not known, so the first has the whole volume and the others none: right for
    /// counts and for the volume of the deal, but for nothing by year.
    /// </summary>
    public IEnumerable<Delivery> Deliveries =>
        Years.Select(
            (year, i) =>
                new Delivery
                {
                    Row = 0,
                    Deal = Id,
                    Supplier = Supplier,
                    Recipient = Recipient,
                    Designation = Designation,
                    Description = Description,
                    Category = Category,
                    OrderYear = OrderYear,
                    Units = null,
                    Year = year,
                    Status = Status,
                    Volume = i == 0 ? Volume : 0,
                }
        );
}
