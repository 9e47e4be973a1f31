using System.CommandLine;
using Analysis.Cli.Output;
using Analysis.Data;
using Analysis.Import.Updating;

namespace Analysis.Cli.Commands;

/// <summary><c>analysis data update [ID...]</c>: newer data from the addresses in the manifests.</summary>
internal static class UpdateCommand
{
    public static Command Create()
    {
        var ids = new Argument<string[]>("ID")
        {
            Description = "Datasets to update; all that have an address if left out.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var command = new Command(
            "update",
            "Fetches newer data from the addresses in the manifests into data/local; shows the page for those that must be "
                + "downloaded by hand."
        )
        {
            ids,
        };
        command.SetAction(
            (parsed, cancellation) => ErrorReport.GuardAsync(parsed, () => RunAsync(parsed.GetValue(ids) ?? [], cancellation))
        );
        return command;
    }

    private static async Task<int> RunAsync(string[] ids, CancellationToken cancellation)
    {
        var reports = await DataUpdate.RunAsync(
            DataRoot.Find(Environment.CurrentDirectory),
            ids,
            DateOnly.FromDateTime(DateTime.UtcNow),
            new DownloadProgress(),
            cancellation
        );
        foreach (var report in reports)
            Print(report);
        if (reports.Any(report => report.Outcome == UpdateOutcome.Stopped))
            return ExitCode.Stopped;
        return reports.Any(report => report.Outcome == UpdateOutcome.Failed) ? ExitCode.Failed : ExitCode.Done;
    }

    private static void Print(UpdateReport report)
    {
        foreach (var file in report.Reports)
            ImportText.Print(file);
        var writer = report.Outcome is UpdateOutcome.Failed or UpdateOutcome.Stopped ? Console.Error : Console.Out;
        writer.WriteLine($"{report.Dataset}: {Word(report.Outcome)}. {report.Message}");
    }

    private static string Word(UpdateOutcome outcome) =>
        outcome switch
        {
            UpdateOutcome.Changed => "updated",
            UpdateOutcome.Same => "nothing new",
            UpdateOutcome.ByHand => "to be downloaded by hand",
            UpdateOutcome.Stopped => "stopped",
            _ => "failed",
        };

    /// <summary>Shows the progress of a download: a line that rewrites itself in a terminal, one line a file elsewhere.</summary>
    private sealed class DownloadProgress : IProgress<UpdateProgress>
    {
        private Uri? _address;

        public void Report(UpdateProgress value)
        {
            if (!Console.IsOutputRedirected)
                Console.Write(
                    $"\r{value.Dataset}: {value.Bytes / 1024:N0} kB{(value.Of is { } all ? $" of {all / 1024:N0}" : "")} from "
                        + $"{value.Address.Host}   "
                );
            else if (value.Address != _address)
                Console.WriteLine($"{value.Dataset}: from {value.Address}");
            if (!Console.IsOutputRedirected && value.Bytes == value.Of)
                Console.WriteLine();
            _address = value.Address;
        }
    }
}
