using Analysis.Data;

namespace Analysis.Import;

/// <summary>A file can be read, but its figures differ from what the publisher prints beside them, or hold names that are not known.</summary>
/// <remarks><see cref="ImportOptions.AcceptDifferences"/> imports such a file; the differences are then written into the manifest.</remarks>
public sealed class DifferencesException : DataException
{
    /// <summary>An exception with all differences.</summary>
    /// <param name="differences">The differences, at least one.</param>
    public DifferencesException(IReadOnlyList<Problem> differences) : base(differences)
    {
    }
}
