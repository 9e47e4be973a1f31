using System.Text.Json;
using Microsoft.AspNetCore.Html;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;
using Microsoft.DotNet.Interactive.Formatting;

namespace Analysis.OldHost;

/// <summary>What a notebook showed, and how it ended.</summary>
/// <param name="Error">The first error with the id of its cell; null if there was none.</param>
/// <param name="Outputs">What the cells showed, in their order.</param>
internal sealed record Shown(string? Error, IReadOnlyList<CellOutput> Outputs);

/// <summary>
/// Plain Roslyn scripting with the usings that the archived kernel gives to every cell. Nothing of this project is referenced.
/// </summary>
internal static class OldKernel
{
    // Those of release 1.0.712001, as its script options hold them; what else a cell can call comes by a using static, here by the host
    // object.
    private static readonly string[] Usings =
    [
        "System",
        "System.Text",
        "System.Collections",
        "System.Collections.Generic",
        "System.Threading.Tasks",
        "System.Linq",
    ];

    internal static async Task<Shown> RunAsync(string notebook)
    {
        var cells = Cells(notebook);
        // The kernel works in the folder of the notebook, and #r is relative to it.
        Environment.CurrentDirectory = Path.GetDirectoryName(Path.GetFullPath(notebook))!;
        var (outputs, options) = (new Outputs(), Options(Environment.CurrentDirectory));
        ScriptState<object>? state = null;
        foreach (var (id, code) in cells)
        {
            outputs.Cell = id;
            try
            {
                state = state is null
                    ? await CSharpScript.RunAsync(code, options, outputs, typeof(Outputs))
                    : await state.ContinueWithAsync(code);
                if (state.ReturnValue is { } value)
                    outputs.display(value);
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                return outputs.End($"cell {id}: {e}");
            }
        }
        return outputs.End(null);
    }

    private static ScriptOptions Options(string folder) =>
        ScriptOptions
            .Default.WithImports(Usings)
            .WithReferences(
                typeof(object).Assembly,
                typeof(Enumerable).Assembly,
                typeof(Formatter).Assembly,
                typeof(IHtmlContent).Assembly,
                typeof(Outputs).Assembly
            )
            .WithMetadataResolver(ScriptMetadataResolver.Default.WithBaseDirectory(folder))
            .WithLanguageVersion(Microsoft.CodeAnalysis.CSharp.LanguageVersion.Latest);

    private static List<(string Id, string Code)> Cells(string notebook)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(notebook));
        return
        [
            .. json
                .RootElement.GetProperty("cells")
                .EnumerateArray()
                .Where(cell => cell.GetProperty("cell_type").GetString() == "code")
                .Select(cell =>
                    (
                        cell.GetProperty("id").GetString()!,
                        string.Concat(cell.GetProperty("source").EnumerateArray().Select(line => line.GetString()))
                    )
                ),
        ];
    }
}
