using System.CommandLine;
using Analysis.Cli.Output;
using Analysis.Data;
using Analysis.Data.Importing;

namespace Analysis.Cli.Commands;

/// <summary><c>analysis data import FILE... | remove ID --edition E</c>: a publisher's download in, and out again.</summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE") { Description = "Downloads of the publishers, recognised by their content.", Arity = ArgumentArity.OneOrMore };
        var dataset = new Option<string?>("--dataset") { Description = "The dataset that the files must be.", HelpName = "ID" };
        var edition = new Option<string?>("--edition") { Description = "The edition to file them under; their content tells it where left out.", HelpName = "EDITION" };
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what would be done and write nothing." };
        var command = new Command("import", "Reads publishers' downloads into data/local, where indicators take them in place of what is shipped of the same edition.") { files, dataset, edition, dryRun };
        command.SetAction((parsed, _) => ErrorReport.GuardAsync(parsed, () => Task.FromResult(Import(
            parsed.GetRequiredValue(files), new() { Dataset = parsed.GetValue(dataset), Edition = parsed.GetValue(edition), Today = DateOnly.FromDateTime(DateTime.UtcNow) }, parsed.GetValue(dryRun)))));
        return command;
    }

    public static Command CreateRemove()
    {
        var id = new Argument<string>("ID") { Description = "The id of a dataset that was imported." };
        var edition = new Option<string>("--edition") { Description = "The edition to take out.", HelpName = "EDITION", Required = true };
        var command = new Command("remove", "Takes an imported edition out of data/local again; what is shipped stays.") { id, edition };
        command.SetAction((parsed, _) => ErrorReport.GuardAsync(parsed, () => Task.FromResult(Remove(parsed.GetRequiredValue(id), parsed.GetRequiredValue(edition)))));
        return command;
    }

    private static int Import(string[] files, ImportOptions options, bool isDryRun)
    {
        var root = DataRoot.Find(Environment.CurrentDirectory);
        DataImport import;
        try
        {
            import = DataImport.Read(root, files, options);
        }
        catch (DataException e)
        {
            Console.Error.WriteLine(e.Message);
            Console.Error.WriteLine($"{e.Problems.Count} {(e.Problems.Count == 1 ? "problem" : "problems")}; nothing was changed.");
            return ExitCode.Failed;
        }
        foreach (var report in import.Reports)
            ImportText.Print(report);
        if (isDryRun)
            Console.WriteLine(import.ChangesAnything ? "Nothing was written: a dry run." : "Nothing to write: the same was imported before.");
        else if (!import.ChangesAnything)
            Console.WriteLine("Nothing changed: the same was imported before.");
        else
        {
            import.Write();
            Console.WriteLine("Written to data/local.");
        }
        return ExitCode.Done;
    }

    private static int Remove(string dataset, string edition)
    {
        var root = DataRoot.Find(Environment.CurrentDirectory);
        DataImport.Remove(root, dataset, edition);
        var library = DataLibrary.Open(root);
        var left = library.Datasets.FirstOrDefault(known => known.Name == dataset)?.Resources.FirstOrDefault(resource => resource.Edition == edition);
        Console.WriteLine($"{dataset} edition {edition} is taken out of data/local{(left is null ? "" : "; the shipped edition stands in its place again")}.");
        return ExitCode.Done;
    }
}
