using Analysis.Storage;

namespace Analysis.Notebooks;

/// <summary>The folder that a run wrote.</summary>
public static class RunFolder
{
    /// <summary>Completes what a run that was killed had decided to write there, and clears what it had not.</summary>
    /// <exception cref="IOException">Another run is writing there all the while.</exception>
    public static void Settle(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        OutFolder.Settle(folder);
    }

    /// <summary>Refuses a folder that can't receive the results of a run, before the work. It changes nothing.</summary>
    /// <param name="folder">The folder.</param>
    /// <exception cref="ArgumentException">It is a link or a file, or can't be written.</exception>
    public static void Check(string folder) => OutFolder.Check(folder, []);

    /// <summary>Writes a file beside those of a run, in one step.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="name">The name of the file.</param>
    /// <param name="text">What it holds.</param>
    public static void Write(string folder, string name, string text) => AtomicFile.Write(Path.Combine(folder, name), text);
}
