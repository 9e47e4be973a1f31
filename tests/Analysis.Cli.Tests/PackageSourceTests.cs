using System.Diagnostics;
using System.IO.Compression;
using System.Reflection.PortableExecutable;
using System.Text;
using System.Text.Json.Nodes;
using Analysis.Cli.Tests.Architecture;

namespace Analysis.Cli.Tests;

/// <summary>The place of the sources in the symbols of a package, packed in a clone whose remote is on GitHub.</summary>
public sealed class PackageSourceTests : IDisposable
{
    private static readonly Guid SourceLink = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("analysis-source-link-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Source_Link_finds_every_source_by_the_name_that_the_symbols_give_it()
    {
        var commit = Clone();
        Run("dotnet", "pack", "src/Analysis", "-o", "packages", "-v", "quiet");
        var (documents, link) = Symbols(Path.Combine(_folder.FullName, "packages", $"Analysis.{Version}.nupkg"));
        Assert.Contains("/_/src/Analysis/Share.cs", documents);
        Assert.DoesNotContain(documents, document => document.Contains(_folder.FullName, StringComparison.Ordinal));
        var (pattern, address) = Assert.Single(link["documents"]!.AsObject());
        Assert.Equal(("/_/*", $"https://raw.githubusercontent.com/example/analysis/{commit}/*"), (pattern, (string?)address));
    }

    private static string Version => Repository.Xml("Directory.Build.props").Descendants("Version").Single().Value;

    /// <summary>A repository of the one project with a commit of its own; the sources are those of the working tree.</summary>
    private string Clone()
    {
        string[] files =
        [
            "global.json",
            .. Directory.GetFiles(Repository.Root, "Directory.*").Select(path => Path.GetFileName(path)),
            .. Repository.Files("src/Analysis", "*"),
        ];
        foreach (var file in files)
        {
            var copy = Path.Combine(_folder.FullName, file);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(Path.Combine(Repository.Root, file), copy);
        }
        Run("git", "init", "--quiet");
        Run("git", "remote", "add", "origin", "https://github.com/example/analysis.git");
        Run("git", "add", "--all");
        Run("git", "-c", "user.name=test", "-c", "user.email=test@example.org", "commit", "--quiet", "--message", "Sources");
        return Run("git", "rev-parse", "HEAD").Trim();
    }

    private static (IReadOnlyList<string> Documents, JsonNode Link) Symbols(string package)
    {
        using var archive = ZipFile.OpenRead(package);
        var library = new MemoryStream();
        archive.GetEntry("lib/net10.0/Analysis.dll")!.Open().CopyTo(library);
        library.Position = 0;
        using var file = new PEReader(library);
        var embedded = file.ReadDebugDirectory().Single(entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
        using var provider = file.ReadEmbeddedPortablePdbDebugDirectoryData(embedded);
        var symbols = provider.GetMetadataReader();
        var link = symbols
            .CustomDebugInformation.Select(symbols.GetCustomDebugInformation)
            .Single(information => symbols.GetGuid(information.Kind) == SourceLink);
        return (
            [.. symbols.Documents.Select(handle => symbols.GetString(symbols.GetDocument(handle).Name))],
            JsonNode.Parse(Encoding.UTF8.GetString(symbols.GetBlobBytes(link.Value)))!
        );
    }

    private string Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = _folder.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, output + error.Result);
        return output;
    }
}
