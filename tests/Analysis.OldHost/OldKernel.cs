using System.Text.Json;
using Microsoft.AspNetCore.Html;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;
using Microsoft.DotNet.Interactive.Formatting;

namespace Analysis.OldHost;

/// <summary>What a notebook showed, cell by cell.</summary>
/// <param name="Error">The first error with the id of its cell; null if there was none.</param>
/// <param name="Html">What the outputs look like.</param>
/// <param name="Findings">What the outputs carry for the findings of a run, as JSON.</param>
internal sealed record Shown(string? Error, IReadOnlyList<string> Html, IReadOnlyList<string> Findings);

/// <summary>Plain Roslyn scripting with the usings that the archived kernel gives to every cell. Nothing of this project is referenced.</summary>
internal static class OldKernel
{
    private static readonly string[] Usings =
        ["System", "System.IO", "System.Text", "System.Collections", "System.Collections.Generic", "System.Threading.Tasks", "System.Linq", "Microsoft.DotNet.Interactive.Formatting"];

    internal static async Task<Shown> RunAsync(string notebook)
    {
        var cells = Cells(notebook);
        // The kernel works in the folder of the notebook, and #r is relative to it.
        Environment.CurrentDirectory = Path.GetDirectoryName(Path.GetFullPath(notebook))!;
        var outputs = new Outputs();
        var options = ScriptOptions.Default
            .WithImports(Usings)
            .WithReferences(typeof(object).Assembly, typeof(Enumerable).Assembly, typeof(Formatter).Assembly, typeof(IHtmlContent).Assembly, typeof(Outputs).Assembly)
            .WithMetadataResolver(ScriptMetadataResolver.Default.WithBaseDirectory(Environment.CurrentDirectory))
            .WithLanguageVersion(Microsoft.CodeAnalysis.CSharp.LanguageVersion.Latest);
        ScriptState<object>? state = null;
        foreach (var (id, code) in cells)
        {
            try
            {
                state = state is null ? await CSharpScript.RunAsync(code, options, outputs, typeof(Outputs)) : await state.ContinueWithAsync(code);
                if (state.ReturnValue is { } value) outputs.display(value);
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                return outputs.End($"cell {id}: {e.GetType().Name}: {e.Message}");
            }
        }
        return outputs.End(null);
    }

    private static List<(string Id, string Code)> Cells(string notebook)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(notebook));
        return [.. json.RootElement.GetProperty("cells").EnumerateArray()
            .Where(cell => cell.GetProperty("cell_type").GetString() == "code")
            .Select(cell => (cell.GetProperty("id").GetString()!, string.Concat(cell.GetProperty("source").EnumerateArray().Select(line => line.GetString()))))];
    }
}
