using System.CommandLine;
using Analysis.Cli.Output;
using Analysis.Publishing.Composition;

namespace Analysis.Cli.Commands;

/// <summary><c>analysis new NAME</c>: writes a notebook to begin with.</summary>
internal static class NewCommand
{
    public static Command Create()
    {
        var name = new Argument<string>("NAME")
        {
            Description = "The name of the notebook: letters from a to z, digits, - and _, such as who-sells-to-poland.",
        };
        var folder = new Option<string?>("--folder")
        {
            Description = "The folder; the project's notebooks if left out, and the working folder outside a project.",
            HelpName = "DIR",
        };
        var command = new Command("new", "Writes a notebook that runs as it is: question, parameters, a finding in a sentence, a chart.")
        {
            name,
            folder,
        };
        command.SetAction(
            (parsed, _) =>
                ErrorReport.GuardAsync(parsed, () => Task.FromResult(Write(parsed.GetRequiredValue(name), parsed.GetValue(folder))))
        );
        return command;
    }

    private static int Write(string name, string? folder)
    {
        var notebook = NewNotebook.Write(name, folder ?? NewNotebook.UsualFolder(Environment.CurrentDirectory));
        Console.WriteLine(notebook.FullPath);
        Console.WriteLine(
            notebook.IsInProject
                ? $"Open it in an editor, or run it with 'analysis run {notebook.FullPath}'."
                : "It is outside the project, so it needs the kernel C# (Analysis), which holds the libraries and knows the data: "
                    + "run 'analysis kernel install' in the project's folder once, and choose that kernel in the editor."
        );
        return ExitCode.Done;
    }
}
