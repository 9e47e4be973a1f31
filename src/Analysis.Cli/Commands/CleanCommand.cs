using System.CommandLine;
using System.Text;
using Analysis.Cli.Output;
using Analysis.Notebooks.Documents;
using Analysis.Notebooks.Git;
using Analysis.Notebooks.Workers;

namespace Analysis.Cli.Commands;

/// <summary><c>analysis clean [NOTEBOOK...]</c>: removes what running and editing leave in notebooks, before git takes them.</summary>
internal static class CleanCommand
{
    private const string Name = "clean";
    private const string FromInput = "--stdin";

    public static Command Create()
    {
        var options = new CleanCommandOptions();
        var command = new Command(
            Name,
            "Removes outputs, execution counts and metadata of editors from notebooks, and writes the kernel .net-csharp into them."
        )
        {
            options.Notebooks,
            options.Check,
            options.Input,
            options.Install,
            options.Uninstall,
        };
        command.SetAction((parsed, _) => ErrorReport.GuardAsync(parsed, () => Task.FromResult(Run(parsed, options))));
        return command;
    }

    private static int Run(ParseResult parsed, CleanCommandOptions options)
    {
        var names = parsed.GetValue(options.Notebooks) ?? [];
        return options.Choose(parsed) switch
        {
            FromInput => CleanInput(names.FirstOrDefault() ?? "standard input"),
            "--install" => Install(),
            "--uninstall" => Uninstall(),
            "--check" => Check(Paths(names)),
            _ => Clean(Paths(names)),
        };
    }

    private static IReadOnlyList<string> Paths(string[] names) =>
        names.Length > 0 && names.All(File.Exists) ? names : Project.Here.NotebooksToClean(names);

    private static int Clean(IReadOnlyList<string> paths) =>
        ForEach(
            paths,
            notebook =>
            {
                var clean = NotebookCleaning.Clean(notebook);
                if (ReferenceEquals(clean, notebook))
                    return true;
                clean.Write(notebook.Path);
                Console.WriteLine($"{notebook.Path}: cleaned");
                return true;
            }
        );

    private static int Check(IReadOnlyList<string> paths) =>
        ForEach(
            paths,
            notebook =>
            {
                var isClean = ReferenceEquals(NotebookCleaning.Clean(notebook), notebook);
                if (!isClean)
                    Console.Error.WriteLine(
                        $"{notebook.Path}: holds outputs or metadata of an editor; 'analysis clean {notebook.Path}' removes them."
                    );
                return isClean;
            }
        );

    // One notebook that cannot be read must not leave the others as they are.
    private static int ForEach(IReadOnlyList<string> paths, Func<NotebookDocument, bool> isClean)
    {
        var notClean = 0;
        foreach (var path in paths)
            try
            {
                notClean += isClean(NotebookDocument.Read(path)) ? 0 : 1;
            }
            catch (NotebookFormatException problem)
            {
                Console.Error.WriteLine(problem.Message);
                notClean++;
            }
        if (notClean > 0)
            return ExitCode.Failed;
        Console.WriteLine(paths.Count == 1 ? "1 notebook is clean." : $"{paths.Count} notebooks are clean.");
        return ExitCode.Done;
    }

    private static int CleanInput(string name)
    {
        using MemoryStream bytes = new();
        using (var input = Console.OpenStandardInput())
            input.CopyTo(bytes);
        var notebook = NotebookDocument.Parse(TextOf(bytes.ToArray(), name), name);
        var clean = NotebookCleaning.Clean(notebook);
        using var output = Console.OpenStandardOutput();
        output.Write(ReferenceEquals(clean, notebook) ? bytes.ToArray() : Encoding.UTF8.GetBytes(clean.ToText()));
        return ExitCode.Done;
    }

    private static string TextOf(byte[] bytes, string name)
    {
        try
        {
            using var text = new StreamReader(new MemoryStream(bytes), new UTF8Encoding(false, throwOnInvalidBytes: true));
            return text.ReadToEnd();
        }
        catch (DecoderFallbackException)
        {
            throw new NotebookFormatException([new(name, "this is not text in UTF-8; save the notebook again as UTF-8.")]);
        }
    }

    private static int Install()
    {
        var attributes = NotebookFilter.Install(Environment.CurrentDirectory, WorkerCommand.ThisBuild(Name, FromInput));
        Console.WriteLine(attributes);
        Console.WriteLine("git now commits notebooks of this clone without outputs, and your files keep them.");
        Console.WriteLine("Install again after the project has moved; 'analysis clean --uninstall' removes the filter.");
        return ExitCode.Done;
    }

    private static int Uninstall()
    {
        Console.WriteLine(NotebookFilter.Uninstall(Environment.CurrentDirectory));
        return ExitCode.Done;
    }
}

/// <summary>The argument and options of <c>clean</c>.</summary>
internal sealed class CleanCommandOptions
{
    public Argument<string[]> Notebooks { get; } =
        new("NOTEBOOK")
        {
            Description = "Paths, or names in the notebooks folder; all of them, with those in folders below, if left out.",
            Arity = ArgumentArity.ZeroOrMore,
        };

    public Option<bool> Check { get; } =
        new("--check") { Description = "Change nothing; exit with 1 and name the notebooks that are not clean." };

    public Option<bool> Input { get; } =
        new("--stdin")
        {
            Description = "Read one notebook from standard input and write it to standard output; NOTEBOOK is its name in messages.",
        };

    public Option<bool> Install { get; } = new("--install") { Description = "Let git clean what it commits, in this clone." };

    public Option<bool> Uninstall { get; } = new("--uninstall") { Description = "Remove that from git." };

    /// <summary>The name of the option that is given; null for none.</summary>
    /// <exception cref="ArgumentException">Two are given, or notebooks for an option that takes none.</exception>
    public string? Choose(ParseResult parsed)
    {
        List<string> chosen =
        [
            .. ((Option<bool>[])[Check, Input, Install, Uninstall]).Where(parsed.GetValue).Select(option => option.Name),
        ];
        if (chosen.Count > 1)
            throw new ArgumentException($"{chosen[0]} and {chosen[1]} exclude each other; give one of them.");
        var notebooks = parsed.GetValue(Notebooks)?.Length ?? 0;
        if (chosen is ["--install" or "--uninstall"] && notebooks > 0)
            throw new ArgumentException($"{chosen[0]} is for all notebooks of a clone; give it no notebook.");
        if (chosen is ["--stdin"] && notebooks > 1)
            throw new ArgumentException("--stdin reads one notebook; give one name or none.");
        return chosen.FirstOrDefault();
    }
}
