using Analysis.Notebooks.Documents;
using Microsoft.CodeAnalysis.CSharp;

namespace Analysis.Notebooks.Caching;

/// <summary>
/// Finds non-deterministic calls in cells, which a cached result can't detect: the clock, random numbers, the network, files that are read
/// without the libraries. Such a notebook runs every time. A look at the words is enough: one too many costs a run, one too few a wrong
/// number.
/// </summary>
internal static class NonDeterministicCalls
{
    private static readonly HashSet<string> Words = new(StringComparer.Ordinal)
    {
        "DateTime",
        "DateTimeOffset",
        "TimeProvider",
        "TimeZoneInfo",
        "Stopwatch",
        "Environment",
        "AppContext",
        "Random",
        "RandomNumberGenerator",
        "Guid",
        "File",
        "FileInfo",
        "FileStream",
        "StreamReader",
        "Directory",
        "DirectoryInfo",
        "DriveInfo",
        "MemoryMappedFile",
        "HttpClient",
        "WebClient",
        "WebRequest",
        "Socket",
        "TcpClient",
        "UdpClient",
        "Dns",
        "Process",
        "ReadLine",
        "ReadKey",
        "Assembly",
        "AssemblyLoadContext",
        "NativeLibrary",
        "DllImport",
    };

    /// <summary>One sentence for each cell or script; none when a result may be cached.</summary>
    internal static IReadOnlyList<string> In(NotebookDocument notebook, IEnumerable<string> scripts) =>
        [
            .. from cell in notebook.Cells
            where cell.Type == NotebookCellType.Code
            let word = First(cell.Source)
            where word is not null
            select Sentence($"the cell {cell.Id}", word),
            .. from path in scripts let word = First(File.ReadAllText(path)) where word is not null select Sentence(path, word),
        ];

    private static string Sentence(string place, string word) =>
        $"{place} uses {word}, which may give a different result each time, so no result is cached";

    private static string? First(string code)
    {
        if (code.Contains("#r \"nuget:", StringComparison.OrdinalIgnoreCase))
            return "a package from outside";
        return SyntaxFactory.ParseTokens(code).Select(token => token.ValueText).FirstOrDefault(Words.Contains);
    }
}
