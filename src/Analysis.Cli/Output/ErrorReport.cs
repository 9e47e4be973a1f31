using System.CommandLine;
using Analysis.Data;
using Analysis.Notebooks;
using Analysis.Publishing;

namespace Analysis.Cli.Output;

/// <summary>Turns what went wrong into sentences on stderr and an exit code.</summary>
internal static class ErrorReport
{
    /// <summary>Runs a command; a stack trace is printed only with <c>--verbose</c>.</summary>
    public static async Task<int> GuardAsync(ParseResult parsed, Func<Task<int>> command)
    {
        try
        {
            return await command();
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("Stopped; nothing was changed.");
            return ExitCode.Stopped;
        }
        catch (Exception problem) when (!parsed.GetValue(AnalysisCommand.Verbose))
        {
            Console.Error.WriteLine(Sentence(problem));
            return Code(problem);
        }
        catch (Exception problem)
        {
            Console.Error.WriteLine(problem);
            return Code(problem);
        }
    }

    private static int Code(Exception problem) => problem is ArgumentException { ParamName: null } ? ExitCode.WrongUsage : ExitCode.Failed;

    private static string Sentence(Exception problem) => problem switch
    {
        // Our own carry no name of a parameter: one that does is a mistake of this program.
        ArgumentException { ParamName: null } => problem.Message,
        DataException or NotebookFormatException or PublishException => problem.Message,
        IOException or UnauthorizedAccessException => problem.Message,
        _ => $"{problem.Message} (unexpected; --verbose shows where)",
    };
}
