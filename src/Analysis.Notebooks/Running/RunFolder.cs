namespace Analysis.Notebooks;

/// <summary>The folder that a run wrote.</summary>
public static class RunFolder
{
    /// <summary>Brings to its end what a run that was killed had decided to write there, and clears away what it had not.</summary>
    /// <exception cref="IOException">Another run is writing there all the while.</exception>
    public static void Settle(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        new WholeFolder(folder).Settle();
    }
}
