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

    private static int Code(Exception problem) => problem is ArgumentException ? ExitCode.WrongUsage : ExitCode.Failed;

    private static string Sentence(Exception problem) => problem switch
    {
        ArgumentException argument => WithoutParameterName(argument),
        DataException or NotebookFormatException or PublishException => problem.Message,
        IOException or UnauthorizedAccessException => problem.Message,
        _ => $"{problem.Message} (unexpected; --verbose shows where)",
    };

    // The name of a C# parameter means nothing on a command line.
    private static string WithoutParameterName(ArgumentException problem) =>
        problem.Message.Split(" (Parameter '", 2)[0];
}
