using System.Text.Json;
using Analysis.OldHost;

// OldHost NOTEBOOK: runs the cells of a notebook, and prints as JSON what they showed, and the first error.
var fsharp = typeof(Microsoft.FSharp.Core.Unit).Assembly;
if (fsharp.GetName().Version is not { Major: 10, Minor: 0 })
    throw new InvalidOperationException($"This host must hold FSharp.Core 10.0, and it holds {fsharp.FullName}.");
var shown = await OldKernel.RunAsync(args[0]);
Console.WriteLine(JsonSerializer.Serialize(shown));
return shown.Error is null ? 0 : 1;
