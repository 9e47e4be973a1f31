using System.CommandLine;
using Analysis.Data;
using Analysis.Notebooks.Documents;
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

    private static string Sentence(Exception problem) =>
        problem switch
        {
            // Our own carry no name of a parameter: one that does is a mistake of this program.
            ArgumentException { ParamName: null } => problem.Message,
            DataException or NotebookFormatException or PublishException => problem.Message,
            IOException or UnauthorizedAccessException => problem.Message,
            _ => $"{problem.Message} (unexpected; --verbose shows where)",
        };
}

/// <summary>Describes in one sentence the error in a command line, with the closest match and where to read more.</summary>
internal static class UsageError
{
    public static string Of(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var path = string.Join(' ', Upwards(command).Reverse().Select(one => one.Name));
        return $"{Explain(parsed, command, path)}; '{path} --help' shows what it takes.";
    }

    private static string Explain(ParseResult parsed, Command command, string path)
    {
        if (parsed.UnmatchedTokens is [var word, ..])
            return Unknown(word, command, path);
        if (command.Subcommands.Count > 0 && command.Arguments.Count == 0)
            return $"'{path}' needs one of {string.Join(", ", Names(command))}";
        // The parser puts a list of choices on lines of their own.
        return string.Join(' ', parsed.Errors[0].Message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.');
    }

    private static string Unknown(string word, Command command, string path)
    {
        if (word.StartsWith('-'))
            return $"'{word}' is not an option of '{path}' (did you mean {ClosestMatch.Find(word, Options(command))}?)";
        return command.Subcommands.Count > 0 && command.Arguments.Count == 0
            ? $"'{word}' is not a command of '{path}' (did you mean {ClosestMatch.Find(word, Names(command))}?)"
            : $"'{word}' is one argument too many for '{path}'";
    }

    private static IEnumerable<string> Names(Command command) => command.Subcommands.Where(one => !one.Hidden).Select(one => one.Name);

    private static IEnumerable<string> Options(Command command) =>
        Upwards(command).SelectMany(one => one.Options.Where(option => one == command || option.Recursive)).Select(option => option.Name);

    private static IEnumerable<Command> Upwards(Command command)
    {
        for (Command? one = command; one is not null; one = one.Parents.OfType<Command>().FirstOrDefault())
            yield return one;
    }
}
