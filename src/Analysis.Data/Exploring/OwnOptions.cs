namespace Analysis.Data.Exploring;

/// <summary>Options for a user's own file where the file itself does not contain them.</summary>
public sealed record OwnOptions
{
    /// <summary>
    /// The decimal sign of every number: <c>','</c> or <c>'.'</c>.
    /// Left out, it is a point, or a comma in a column whose cells allow no other reading.
    /// </summary>
    public char? DecimalSign { get; init; }

    /// <summary>The sign between thousands: <c>','</c>, <c>'.'</c>, <c>' '</c> or <c>'\''</c>. Left out, numbers may have none.</summary>
    public char? ThousandsSign { get; init; }

    /// <summary>The columns of text, whose cells stay as they are written; numbers and <c>NA</c> in them remain text.</summary>
    public IReadOnlyList<string> Text { get; init; } = [];
}
