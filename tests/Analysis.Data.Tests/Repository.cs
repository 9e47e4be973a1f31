namespace Analysis.Data.Tests;

/// <summary>The data that the repository ships, found from the folder of the test assembly.</summary>
internal static class Repository
{
    public static string Data { get; } = DataRoot.Find(AppContext.BaseDirectory);

    public static DataLibrary Library { get; } = DataLibrary.Open(Data);
}
