using Deedle;

namespace Analysis.Data.Exploring;

/// <summary>A user's own file as it was read.</summary>
/// <param name="Frame">The codes of the countries as row keys, and the other columns of the file.</param>
/// <param name="Notes">
/// What the reading decided and the user should know: which cells are missing values, which columns have a decimal comma or stay text.
/// </param>
public sealed record OwnReading(Frame<string, string> Frame, IReadOnlyList<string> Notes);
