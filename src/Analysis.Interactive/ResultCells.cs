namespace Analysis.Interactive;

/// <summary>Numbers of results in the cells of a table.</summary>
public static class ResultCells
{
    /// <summary>The number of a country or group, or a gap with its reason where there is none.</summary>
    /// <param name="result">A result of one number a country or group.</param>
    /// <param name="subject">The code or id.</param>
    /// <param name="id">The id of the number: stable words, in lower case with hyphens.</param>
    /// <param name="otherwise">The reason of the gap.</param>
    /// <exception cref="ArgumentException">The result holds several numbers of it.</exception>
    public static DataCell Cell<T>(this Indicator<T> result, string subject, string id, string otherwise)
        where T : struct, IQuantity
    {
        ArgumentNullException.ThrowIfNull(result);
        return result.Observations.Any(o => o.Subject.Id == subject)
            ? result.At(subject).As(id.ToLowerInvariant())
            : DataCell.Gap(otherwise);
    }
}
