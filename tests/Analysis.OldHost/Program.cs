using System.Text.Json;
using Analysis.OldHost;

// OldHost control FOLDER: calls Plotly.NET as it lies in a folder, beside the old FSharp.Core, and says what happens.
// OldHost run NOTEBOOK:   runs the cells of a notebook, and prints as JSON what they showed, or the first error.
var fsharp = typeof(Microsoft.FSharp.Core.Unit).Assembly;
if (fsharp.GetName().Version is not { Major: 10, Minor: 0 })
    throw new InvalidOperationException($"This host must hold FSharp.Core 10.0, and it holds {fsharp.FullName}.");
return args switch
{
    ["control", var folder] => Control.Run(folder),
    ["run", var notebook] => Show(await OldKernel.RunAsync(notebook)),
    _ => 2,
};

static int Show(Shown shown)
{
    Console.WriteLine(JsonSerializer.Serialize(shown));
    return shown.Error is null ? 0 : 1;
}
