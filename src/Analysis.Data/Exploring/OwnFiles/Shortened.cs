namespace Analysis.Data.Exploring.OwnFiles;

/// <summary>Keeps messages readable whatever a file holds.</summary>
internal static class Shortened
{
    private const int MostCharacters = 60;
    private const int MostProblems = 30;

    /// <summary>The beginning of a cell on one line.</summary>
    public static string To(string cell)
    {
        var line = string.Join(' ', cell.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= MostCharacters ? line : line[..MostCharacters] + "…";
    }

    /// <exception cref="DataException">There are problems; of very many the first are listed, and the rest is counted.</exception>
    public static void ThrowIfAny(IReadOnlyList<Problem> problems)
    {
        if (problems.Count > MostProblems)
            throw new DataException(
            [
                .. problems.Take(MostProblems),
                new(problems[0].File, null, null, $"has {problems.Count - MostProblems} more problems; correct these first."),
            ]);
        if (problems.Count > 0)
            throw new DataException(problems);
    }
}
