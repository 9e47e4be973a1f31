namespace Analysis.Data.Exploring;

/// <summary>What a user says about a file of his own where the file itself does not say it.</summary>
public sealed record OwnOptions
{
    /// <summary>
    /// The decimal sign of every number: <c>','</c> or <c>'.'</c>.
    /// Left out, it is a point, or a comma in a column whose cells allow no other reading.
    /// </summary>
    public char? DecimalSign { get; init; }

    /// <summary>The sign between thousands: <c>','</c>, <c>'.'</c>, <c>' '</c> or <c>'\''</c>. Left out, numbers may have none.</summary>
    public char? ThousandsSign { get; init; }

    /// <summary>The columns of text, whose cells are kept as they are written; numbers and <c>NA</c> in them remain text.</summary>
    public IReadOnlyList<string> Text { get; init; } = [];
}
