using System.CommandLine;
using System.Diagnostics;
using Analysis.Cli.Output;
using Analysis.Data;
using Analysis.Notebooks;
using Analysis.Publishing;

namespace Analysis.Cli.Commands;

/// <summary><c>analysis publish</c>: executes every notebook and writes the site.</summary>
internal static class PublishCommand
{
    public static Command Create()
    {
        var output = new Option<string?>("--out") { Description = "The folder of the site; site where left out.", HelpName = "DIR" };
        var withLocal = new Option<bool>("--with-local") { Description = "Compute with what you imported into data/local, too; the site then shows aggregates of it." };
        var command = new Command("publish", "Executes every notebook and writes the static site.") { output, withLocal };
        command.SetAction((parsed, cancellation) => ErrorReport.GuardAsync(parsed, () =>
            PublishAsync(parsed.GetValue(output), parsed.GetValue(withLocal) ? LocalData.Used : LocalData.LeftOut, cancellation)));
        return command;
    }

    /// <summary>What becomes of the editions that the user imported.</summary>
    private enum LocalData
    {
        LeftOut,
        Used,
    }

    private static async Task<int> PublishAsync(string? output, LocalData local, CancellationToken cancellation)
    {
        var root = NotebookFolder.ProjectRoot();
        var folder = Path.GetFullPath(output ?? Path.Combine(root, "site"));
        SitePublisher.CheckFolder(folder);
        var watch = Stopwatch.StartNew();
        CheckData(root);
        var checkedAfter = watch.Elapsed;
        var run = await NotebookProgress.RunAsync(Request(root, local), cancellation);
        if (!RunReport.Succeeded(run))
        {
            Console.Error.WriteLine($"Nothing was published; {folder} is as it was.");
            return ExitCode.Failed;
        }
        var ranAfter = watch.Elapsed;
        var site = await SitePublisher.PublishAsync(SiteContent.Of(run, Library(root, local), folder), cancellation);
        Console.WriteLine(FormattableString.Invariant(
            $"{site.Pages} pages, {site.Files} files: data checked in {checkedAfter.TotalSeconds:N1} s, notebooks run in {(ranAfter - checkedAfter).TotalSeconds:N1} s, pages written in {(watch.Elapsed - ranAfter).TotalSeconds:N1} s"));
        Console.WriteLine(site.IndexPath);
        return ExitCode.Done;
    }

    // The site lists every table, also those that no notebook reads: none of them may be broken.
    private static void CheckData(string root)
    {
        var problems = DataCheck.Run(DataRoot.Find(root));
        if (problems.Count > 0)
            throw new DataException(problems);
    }

    private static DataLibrary Library(string root, LocalData local) => local == LocalData.Used
        ? DataLibrary.Open(DataRoot.Find(root))
        : DataLibrary.OpenShipped(DataRoot.Find(root));

    private static RunRequest Request(string root, LocalData local) => new()
    {
        Notebooks = NotebookFolder.All(root),
        // The pages draw the charts with one shared copy of the scripts; what the user brought is not for others' eyes.
        Settings = new Dictionary<string, string> { ["charts"] = "drawn-by-host", ["local"] = local == LocalData.Used ? "used" : "left-out" },
        Worker = WorkerCommand.ThisProgram(ExecuteNotebookCommand.Name),
    };
}
