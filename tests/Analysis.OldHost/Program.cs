using System.Text.Json;
using Analysis.OldHost;

// OldHost: runs the notebooks whose paths arrive on the standard input, a line each, one after another. For each it prints a line of JSON:
// what the cells showed, and the first error. Every notebook has a script, and so libraries, of its own.
var fsharp = typeof(Microsoft.FSharp.Core.Unit).Assembly;
if (fsharp.GetName().Version is not { Major: 10, Minor: 0 })
    throw new InvalidOperationException($"This host must hold FSharp.Core 10.0, and it holds {fsharp.FullName}.");
while (Console.ReadLine() is { } notebook)
    Console.WriteLine(JsonSerializer.Serialize(await OldKernel.RunAsync(notebook)));
