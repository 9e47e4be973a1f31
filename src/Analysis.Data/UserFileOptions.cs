using Deedle;

namespace Analysis.Data;

/// <summary>Options for a user's own file where the file itself does not contain them.</summary>
public sealed record UserFileOptions
{
    /// <summary>
    /// The decimal sign of every number: <c>','</c> or <c>'.'</c>. Left out, it is a point, or a comma in a column whose cells allow no
    /// other reading.
    /// </summary>
    public char? DecimalSign { get; init; }

    /// <summary>The sign between thousands: <c>','</c>, <c>'.'</c>, <c>' '</c> or <c>'\''</c>. Left out, numbers may have none.</summary>
    public char? ThousandsSign { get; init; }

    /// <summary>The columns of text, whose cells stay as they are written; numbers and <c>NA</c> in them remain text.</summary>
    public IReadOnlyList<string> Text { get; init; } = [];
}

/// <summary>A user's own file as it was read.</summary>
/// <param name="Frame">The codes of the countries as row keys, and the other columns of the file.</param>
/// <param name="Notes">
/// What the reading decided and the user should know: which cells are missing values, which columns have a decimal comma or stay text.
/// </param>
public sealed record UserFileResult(Frame<string, string> Frame, IReadOnlyList<string> Notes);
