using System.IO.Compression;
using System.Text.Json.Nodes;
using Analysis.Cli.Tests.Architecture;
using Analysis.Cli.Tests.Hosts;

namespace Analysis.Cli.Tests;

/// <summary>The packages: their content, and a new project that uses nothing but them.</summary>
public sealed class PackageTests(PackageTests.Feed feed) : IClassFixture<PackageTests.Feed>
{
    [Fact]
    public void Every_package_has_its_description_its_terms_and_its_symbols()
    {
        foreach (var id in Feed.Ids)
        {
            var entries = feed.Entries(id);
            Assert.Contains($"lib/net10.0/{id}.dll", entries);
            Assert.Contains($"lib/net10.0/{id}.xml", entries);
            Assert.Contains("README.md", entries);
            var description = feed.Text(id, $"{id}.nuspec");
            Assert.Contains("<readme>README.md</readme>", description, StringComparison.Ordinal);
            Assert.Contains(
                id == "Analysis.Data" ? "<license type=\"file\">LICENSE.md</license>" : "<license type=\"expression\">MIT</license>",
                description,
                StringComparison.Ordinal
            );
        }
        Assert.Contains("non-commercial use", feed.Text("Analysis.Data", "LICENSE.md"), StringComparison.Ordinal);
        Assert.Contains(
            "Notebook.Start()",
            feed.Text("Analysis.Interactive", "interactive-extensions/dotnet/extension.dib"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_data_are_in_one_package_and_what_a_user_imported_is_not()
    {
        var data = feed.Entries("Analysis.Data").Where(entry => entry.StartsWith("data/", StringComparison.Ordinal)).ToList();
        var shipped = Repository
            .Files("data", "*")
            .Where(file => !file.StartsWith("data/local/", StringComparison.Ordinal) && !Path.GetFileName(file).StartsWith('.'))
            .ToList();
        Assert.Equal(shipped, data.Order(StringComparer.Ordinal));
        // The classes of data/README.md that may be passed on; bring-your-own may not.
        Assert.All(
            data.Where(entry => entry.EndsWith("/datapackage.json", StringComparison.Ordinal)),
            entry =>
                Assert.Contains(
                    (string?)JsonNode.Parse(feed.Text("Analysis.Data", entry))!["licenceClass"],
                    (string?[])["open", "extract", "cited", "derived-only"]
                )
        );
        Assert.All(
            Feed.Ids.Where(id => id != "Analysis.Data"),
            id => Assert.DoesNotContain(feed.Entries(id), entry => entry.EndsWith(".csv", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void The_rendering_is_complete_in_its_folder_and_no_project_references_it()
    {
        var rendering = feed.Entries("Analysis.Interactive")
            .Where(entry => entry.StartsWith("rendering/", StringComparison.Ordinal))
            .Select(entry => Path.GetFileName(entry)!)
            .ToList();
        Assert.All(
            ["Analysis.Charts.Rendering.dll", "Plotly.NET.dll", "Plotly.NET.CSharp.dll", "FSharp.Core.dll", "DynamicObj.dll"],
            file => Assert.Contains(file, rendering)
        );
        // It shares these with the library beside it; a second copy would have types of its own.
        Assert.All(["Analysis.dll", "Analysis.Charts.dll"], file => Assert.DoesNotContain(file, rendering));
        var notices = feed.Text("Analysis.Interactive", "THIRD-PARTY-NOTICES.md");
        Assert.All(
            rendering.Where(file => !file.StartsWith("Analysis.", StringComparison.Ordinal)),
            file => Assert.Contains(Path.GetFileNameWithoutExtension(file), notices, StringComparison.Ordinal)
        );
        var description = feed.Text("Analysis.Interactive", "Analysis.Interactive.nuspec");
        Assert.DoesNotContain("Rendering", description, StringComparison.Ordinal);
        Assert.DoesNotContain("Plotly", description.Split("<dependencies>")[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_project_that_uses_only_the_packages_charts_an_indicator_in_ten_lines()
    {
        var code = Readme.Block("csharp", "// With the packages");
        Assert.Equal(10, code.Split('\n').Count(line => line.Trim().Length > 0 && !line.StartsWith("//", StringComparison.Ordinal)));
        var folder = feed.NewProject(code);
        var (exitCode, said) = Feed.Run(folder, "run");
        Assert.True(exitCode == 0, said);
        var page = File.ReadAllText(Path.Combine(folder, "suppliers.html"));
        Assert.Contains("\"figure\":{\"data\":[{", page, StringComparison.Ordinal);
        // SIPRI, Trends in International Arms Transfers, 2025 (9 March 2026): 58 per cent from the United States.
        Assert.Matches("United States</th>\\s*<td data-kind=\"number\">58(&#160;|\u00a0)%", page);
    }

    [Fact]
    public async Task In_the_archived_kernel_the_package_starts_by_itself_and_shows_charts_and_frames()
    {
        GenuineKernel.SkipIfMissing();
        using var kernel = new GenuineKernel();
        string[] chart =
        [
            .. Readme.Block("csharp", "// With the packages").Split('\n').Where(line => !line.StartsWith("//", StringComparison.Ordinal)),
        ];
        var notebook = feed.NewNotebook(
            $"#i \"nuget:{feed.Folder}\"\n#r \"nuget: Analysis.Interactive, 0.1.0\"",
            string.Join('\n', chart)
                .Replace("AppContext.BaseDirectory", "Environment.CurrentDirectory", StringComparison.Ordinal)
                .Replace(".SaveHtml(\"suppliers.html\");", "", StringComparison.Ordinal),
            "Notebook.Data.Frame(\"countries\")"
        );
        await kernel.ExecuteAsync(
            [notebook],
            ("NUGET_PACKAGES", Path.Combine(feed.Folder, "..", "kernel")),
            ("NUGET_FALLBACK_PACKAGES", GenuineKernel.Packages)
        );
        var executed = kernel.Executed(notebook);
        Assert.NotNull(Assert.Single(ShownCell.OfNotebook(executed)).Figure);
        Assert.Contains("<td>Albania</td>", File.ReadAllText(executed), StringComparison.Ordinal);
    }

    /// <summary>A folder with the packages, made once.</summary>
    public sealed class Feed : IDisposable
    {
        internal static readonly string[] Ids =
        [
            "Analysis",
            "Analysis.Charts",
            "Analysis.Data",
            "Analysis.Hosting",
            "Analysis.Indicators",
            "Analysis.Interactive",
            "Analysis.Sql",
        ];

        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("analysis-packages-");

        internal string Folder => Path.Combine(_folder.FullName, "feed");

        /// <summary>Packs what the build of these tests built, all in one process.</summary>
        public Feed()
        {
            var all = Path.Combine(_folder.FullName, "pack.proj");
            var projects = Ids.Select(id => Path.Combine(Repository.Root, "src", id, $"{id}.csproj"));
            File.WriteAllText(
                all,
                $"""
                <Project>
                  <Target Name="Pack"><MSBuild Projects="{string.Join(';', projects)}" Targets="Pack" /></Target>
                </Project>
                """
            );
            var (exitCode, said) = Run(
                Repository.Root,
                "msbuild",
                all,
                "-target:Pack",
                $"-property:Configuration={Repository.Configuration}",
                "-property:NoBuild=true",
                $"-property:PackageOutputPath={Folder}",
                "-verbosity:quiet"
            );
            Assert.True(exitCode == 0, said);
            Assert.Equal(
                Ids,
                Directory
                    .GetFiles(Folder)
                    .Select(file => Path.GetFileName(file).Replace(".0.1.0.nupkg", "", StringComparison.Ordinal))
                    .Order(StringComparer.Ordinal)
            );
        }

        /// <inheritdoc/>
        public void Dispose() => _folder.Delete(recursive: true);

        internal IReadOnlyList<string> Entries(string id)
        {
            using var package = Open(id);
            return [.. package.Entries.Select(entry => Uri.UnescapeDataString(entry.FullName))];
        }

        internal string Text(string id, string entry)
        {
            using var package = Open(id);
            using var reader = new StreamReader(package.GetEntry(entry)!.Open());
            return reader.ReadToEnd();
        }

        /// <summary>
        /// A new console project whose only source is the feed; what the packages need of others is already on this machine.
        /// </summary>
        internal string NewProject(string code)
        {
            var folder = Directory.CreateDirectory(Path.Combine(_folder.FullName, "new")).FullName;
            File.WriteAllText(Path.Combine(folder, "Program.cs"), code);
            File.WriteAllText(
                Path.Combine(folder, "new.csproj"),
                """
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings><NuGetAudit>false</NuGetAudit></PropertyGroup>
                  <ItemGroup><PackageReference Include="Analysis.Interactive" Version="0.1.0" /></ItemGroup>
                </Project>
                """
            );
            File.WriteAllText(
                Path.Combine(folder, "nuget.config"),
                $"""
                <configuration>
                  <config><add key="globalPackagesFolder" value="../packages" /></config>
                  <packageSources><clear /><add key="feed" value="../feed" /></packageSources>
                  <fallbackPackageFolders><add key="machine" value="{GenuineKernel.Packages}" /></fallbackPackageFolders>
                </configuration>
                """
            );
            return folder;
        }

        /// <summary>A notebook of code cells in a folder that holds nothing else.</summary>
        internal string NewNotebook(params string[] cells)
        {
            var path = Path.Combine(_folder.CreateSubdirectory("notebook").FullName, "packages.ipynb");
            File.WriteAllText(path, NotebookText.Cells(cells));
            return path;
        }

        // The folder of packages is the one that nuget.config names.
        internal static (int ExitCode, string Said) Run(string folder, params string[] arguments)
        {
            var (exitCode, output, error) = DotNet.Run(folder, ["NUGET_PACKAGES"], arguments);
            return (exitCode, output + error);
        }

        private ZipArchive Open(string id) => ZipFile.OpenRead(Path.Combine(Folder, $"{id}.0.1.0.nupkg"));
    }
}
