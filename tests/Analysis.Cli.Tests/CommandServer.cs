using System.Text;
using System.Text.Json;

/// <summary>What .NET calls before the main method of a program whose variable <c>DOTNET_STARTUP_HOOKS</c> names this library.</summary>
internal static class StartupHook
{
    /// <summary>Runs commands until the standard input ends, and ends the program before its main method.</summary>
    public static void Initialize()
    {
        Analysis.Cli.Tests.CommandServer.Run();
        Environment.Exit(0);
    }
}

namespace Analysis.Cli.Tests
{
    /// <summary>A command with its working folder and the variables that it has beside those of every process.</summary>
    internal sealed record CommandCall(string Folder, IReadOnlyDictionary<string, string> Environment, string[] Arguments);

    /// <summary>
    /// Runs commands one after another in the process of the built program: a line of JSON each on the standard input, and its result on
    /// the standard output. The program, its libraries and its configuration are those of every other start, and so is what it starts:
    /// workers are processes of <c>Analysis.Cli.dll</c> as always.
    /// </summary>
    /// <remarks>What the process itself does (signals, kills, memory, its streams) is not tested with this.</remarks>
    internal static class CommandServer
    {
        /// <summary>The variable that names the library with the <see cref="StartupHook"/>.</summary>
        internal const string HookVariable = "DOTNET_STARTUP_HOOKS";

        internal static void Run()
        {
            // A worker that the program starts is the program alone.
            Environment.SetEnvironmentVariable(HookVariable, null);
            var utf8 = new UTF8Encoding(false);
            using var calls = new StreamReader(Console.OpenStandardInput(), utf8);
            using var results = new StreamWriter(Console.OpenStandardOutput(), utf8) { AutoFlush = true };
            while (calls.ReadLine() is { } line)
                results.WriteLine(JsonSerializer.Serialize(Run(JsonSerializer.Deserialize<CommandCall>(line)!)));
        }

        private static CommandResult Run(CommandCall call)
        {
            using var output = new StringWriter();
            using var error = new StringWriter();
            var before = call.Environment.Keys.ToDictionary(name => name, Environment.GetEnvironmentVariable);
            try
            {
                Set(call.Environment!);
                Environment.CurrentDirectory = call.Folder;
                Console.SetOut(output);
                Console.SetError(error);
                var exitCode = AnalysisCommand.RunAsync(call.Arguments).GetAwaiter().GetResult();
                return new(exitCode, output.ToString(), error.ToString());
            }
            finally
            {
                Set(before);
                // A folder that is deleted with its test can't be the one of this process.
                Environment.CurrentDirectory = AppContext.BaseDirectory;
            }
        }

        private static void Set(IReadOnlyDictionary<string, string?> variables)
        {
            foreach (var (name, value) in variables)
                Environment.SetEnvironmentVariable(name, value);
        }
    }
}
