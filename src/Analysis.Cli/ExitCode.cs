namespace Analysis.Cli;

/// <summary>The exit codes of the command.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int Failed = 1;
    public const int WrongUsage = 2;

    /// <summary>Stopped by Ctrl-C, as shells number it.</summary>
    public const int Stopped = 130;
}
