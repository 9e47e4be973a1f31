namespace Analysis.Cli.Tests.Architecture;

/// <summary>A project, and what it may use: other projects, packages, and the assemblies its code may name.</summary>
internal sealed record ProjectLayer(string Name, string[] Projects, string[] Packages, string[] Assemblies)
{
    private static readonly string[] Indicators = ["Analysis", "Analysis.Data"];
    private static readonly string[] Import = [.. Indicators, "Analysis.Storage"];
    private static readonly string[] Rendering = ["Analysis", "Analysis.Charts"];
    private static readonly string[] Interactive =
    [
        .. Indicators,
        "Analysis.Hosting",
        "Analysis.Indicators",
        "Analysis.Charts",
        "Analysis.Charts.Rendering",
    ];
    private static readonly string[] Publishing = [.. Interactive, "Analysis.Notebooks", "Analysis.Storage"];
    private static readonly string[] Cli =
    [
        .. Publishing,
        "Analysis.Import",
        "Analysis.Interactive",
        "Analysis.Kernel",
        "Analysis.Publishing",
    ];

    /// <summary>The table of docs/architecture.md. A new project or package is added here first.</summary>
    internal static IReadOnlyList<ProjectLayer> All { get; } =
    [
        new("Analysis", [], [], []),
        new("Analysis.Storage", [], [], []),
        new("Analysis.Hosting", [], [], []),
        new(
            "Analysis.Data",
            ["Analysis", "Analysis.Hosting"],
            ["Deedle", "Sylvan.Data.Csv", "Fable.Core"],
            ["Deedle", "FSharp.Core", "Sylvan.Data.Csv"]
        ),
        new(
            "Analysis.Import",
            Import,
            ["DocumentFormat.OpenXml", "Microsoft.Extensions.Http.Resilience"],
            ["DocumentFormat.OpenXml", "DocumentFormat.OpenXml.Framework", "Microsoft.Extensions.Http.Resilience", "Polly.Core"]
        ),
        new("Analysis.Indicators", Indicators, [], []),
        // Optional, since it brings a native library: no project references it.
        new("Analysis.Sql", ["Analysis", "Analysis.Data"], ["DuckDB.NET.Data.Full"], ["DuckDB.NET.Data"]),
        new("Analysis.Charts", ["Analysis"], [], []),
        new(
            "Analysis.Charts.Rendering",
            Rendering,
            ["Plotly.NET", "Plotly.NET.CSharp", "Fable.Core"],
            ["Plotly.NET", "Plotly.NET.CSharp", "DynamicObj", "FSharp.Core", "Newtonsoft.Json"]
        ),
        // Interactive and Cli show the frames that Analysis.Data gives, so they name Deedle's types.
        new(
            "Analysis.Interactive",
            Interactive,
            ["Microsoft.DotNet.Interactive.Formatting", "Microsoft.AspNetCore.Html.Abstractions", "Deedle", "Fable.Core"],
            ["Microsoft.DotNet.Interactive.Formatting", "Microsoft.AspNetCore.Html.Abstractions", "Deedle", "FSharp.Core"]
        ),
        new(
            "Analysis.Notebooks",
            ["Analysis.Hosting", "Analysis.Storage"],
            [
                "Microsoft.CodeAnalysis.CSharp",
                "Microsoft.CodeAnalysis.CSharp.Features",
                "NuGet.Protocol",
                "Microsoft.DotNet.Interactive.Formatting",
                "Microsoft.AspNetCore.Html.Abstractions",
            ],
            [
                "Microsoft.CodeAnalysis",
                "Microsoft.CodeAnalysis.CSharp",
                "Microsoft.CodeAnalysis.Workspaces",
                "Microsoft.CodeAnalysis.Features",
                "NuGet.Common",
                "NuGet.Configuration",
                "NuGet.Frameworks",
                "NuGet.Packaging",
                "NuGet.Protocol",
                "NuGet.Versioning",
                "Microsoft.DotNet.Interactive.Formatting",
                "Microsoft.AspNetCore.Html.Abstractions",
            ]
        ),
        new("Analysis.Kernel", ["Analysis.Hosting", "Analysis.Notebooks"], ["NetMQ"], ["NetMQ"]),
        new(
            "Analysis.Publishing",
            Publishing,
            ["Markdig", "Fluid.Core", "AngleSharp", "HtmlSanitizer", "ColorCode.HTML"],
            ["Markdig", "Fluid", "AngleSharp", "AngleSharp.Css", "HtmlSanitizer", "ColorCode.Core", "ColorCode.HTML"]
        ),
        new(
            "Analysis.Cli",
            Cli,
            ["System.CommandLine", "Spectre.Console"],
            ["System.CommandLine", "Spectre.Console", "Spectre.Console.Ansi", "Deedle", "FSharp.Core"]
        ),
    ];

    internal static ProjectLayer Of(string name) =>
        All.SingleOrDefault(layer => layer.Name == name)
        ?? throw new InvalidOperationException(
            $"{name} is in no row of the table of projects; add it to {nameof(ProjectLayer)}.{nameof(All)} and to docs/architecture.md."
        );

    internal IEnumerable<string> WrongProjects(IEnumerable<string> references) => Wrong(references, Projects, "project");

    internal IEnumerable<string> WrongPackages(IEnumerable<string> references) => Wrong(references, Packages, "package");

    internal IEnumerable<string> WrongAssemblies(IEnumerable<string> references) =>
        Wrong(references, [.. Projects, .. Assemblies], "assembly");

    private IEnumerable<string> Wrong(IEnumerable<string> references, string[] allowed, string kind) =>
        references.Except(allowed, StringComparer.Ordinal).Select(reference => $"{Name} may not use the {kind} {reference}.");
}
