namespace Analysis;

/// <summary>The word for a status in files, tables and findings.</summary>
public static class StatusWords
{
    /// <summary><c>actual</c>, <c>estimate</c>, <c>provisional</c> or <c>derived</c>.</summary>
    public static string Word(this ObservationStatus status) => status switch
    {
        ObservationStatus.Actual => "actual",
        ObservationStatus.Estimate => "estimate",
        ObservationStatus.Provisional => "provisional",
        _ => "derived",
    };

    /// <summary>The status of a word.</summary>
    /// <exception cref="ArgumentException">The word names none.</exception>
    public static ObservationStatus Parse(string word)
    {
        var known = Enum.GetValues<ObservationStatus>().Where(status => status.Word() == word).ToList();
        return known.Count == 1
            ? known[0]
            : throw new ArgumentException($"'{word}' is not a status; write actual, estimate, provisional or derived.");
    }
}
