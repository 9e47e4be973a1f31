using System.CommandLine;
using Analysis.Cli.Output;

namespace Analysis.Cli.Tests;

/// <summary>A mistake of the user has its exit code and its sentence alone; one of the program is never taken for it.</summary>
public sealed class ErrorReportTests
{
    [Fact]
    public async Task An_argument_without_a_parameter_name_is_the_users_and_one_with_a_name_is_the_programs()
    {
        Assert.Equal(ExitCode.WrongUsage, await EndOf(() => throw new ArgumentException("There is no dataset 'x'; did you mean y?")));
        Assert.Equal(ExitCode.Failed, await EndOf(() => ArgumentException.ThrowIfNullOrEmpty("")));
        Assert.Equal(ExitCode.Failed, await EndOf(() => ArgumentOutOfRangeException.ThrowIfNegative(-1)));
    }

    private static Task<int> EndOf(Action mistake)
    {
        var command = new Command("command");
        command.Options.Add(AnalysisCommand.Verbose);
        return ErrorReport.GuardAsync(
            command.Parse([]),
            () =>
            {
                mistake();
                return Task.FromResult(ExitCode.Done);
            }
        );
    }
}
