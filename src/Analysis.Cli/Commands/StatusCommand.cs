using System.CommandLine;
using Analysis.Cli.Output;
using Analysis.Hosting;
using Analysis.Notebooks.Running;
using Analysis.Publishing.Composition;
using Analysis.Publishing.Output;

namespace Analysis.Cli.Commands;

/// <summary><c>analysis status [NOTEBOOK...]</c>: which results are fresh, which are stale and because of what.</summary>
internal static class StatusCommand
{
    public static Command Create()
    {
        var notebooks = new Argument<string[]>("NOTEBOOK")
        {
            Description = "Paths, or names in the notebooks folder; all of them, and the site, if left out.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var (sets, editions) = (RunOptions.Set(), RunOptions.Edition());
        var command = new Command("status", "Reports for each notebook whether run and publish would use a cached result, and if not, why.")
        {
            notebooks,
            sets,
            editions,
        };
        command.SetAction(
            (parsed, _) =>
                ErrorReport.GuardAsync(
                    parsed,
                    () =>
                        Task.FromResult(
                            Print(parsed.GetValue(notebooks) ?? [], RunOptions.Pairs(parsed, sets), RunOptions.Pairs(parsed, editions))
                        )
                )
        );
        return command;
    }

    private static int Print(string[] names, IReadOnlyDictionary<string, string> sets, IReadOnlyDictionary<string, string> editions)
    {
        var project = Project.Here;
        var table = new ConsoleRows("Result", "Of", "State", "Because of");
        foreach (var notebook in NotebookRunner.Freshness(project.Run(names, sets, editions)))
            Add(table, notebook.Name, "run", notebook.Reasons);
        // A publish takes all notebooks with the values that they hold.
        if (names.Length + sets.Count == 0)
            AddPublish(table, project, project.Publish(LocalData.LeftOut, editions));
        table.Print();
        return ExitCode.Done;
    }

    private static void AddPublish(ConsoleRows table, NotebookProject project, RunRequest publish)
    {
        foreach (var runs in NotebookRunner.Freshness(publish).GroupBy(one => one.Notebook))
            if (runs.Count() == 1)
                Add(table, runs.Single().Name, "publish", runs.Single().Reasons);
            else
                AddPages(table, [.. runs]);
        Add(table, "site", "publish", new CachedSite(publish.CacheFolder!, project.SiteFolder).Reasons(project.SiteInputs(publish)));
    }

    private static void AddPages(ConsoleRows table, NotebookFreshness[] pages)
    {
        var stale = pages.Where(page => page.Reasons.Count > 0).ToList();
        var name = $"{Path.GetDirectoryName(pages[0].Name)} ({pages.Length} pages)";
        var which = stale.Count is > 0 and < 4
            ? string.Join(", ", stale.Select(page => Path.GetFileName(page.Name)))
            : $"{stale.Count} pages";
        Add(table, name, "publish", [.. stale.SelectMany(page => page.Reasons).Distinct().Select(reason => $"{which}: {reason}")]);
    }

    private static void Add(ConsoleRows table, string name, string command, IReadOnlyList<string> reasons) =>
        table.Add(name, command, reasons.Count == 0 ? "fresh" : "stale", string.Join("; ", reasons));
}
