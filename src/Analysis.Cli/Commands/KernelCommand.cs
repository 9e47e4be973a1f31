using System.CommandLine;
using Analysis.Cli.Output;
using Analysis.Data;
using Analysis.Kernel;
using Analysis.Kernel.Installation;
using Analysis.Notebooks.Workers;

namespace Analysis.Cli.Commands;

/// <summary><c>analysis kernel install | uninstall | list | start</c>: the C# kernel for VS Code, JupyterLab and nbconvert.</summary>
internal static class KernelCommand
{
    private const string Kernel = "kernel";
    private const string Started = "start";
    private const string CompletionSetting = """
        "jupyter.completionTriggerCharacters": {"csharp": ["."]}
        """;

    public static Command Create() =>
        new(Kernel, "Installs the C# kernel for VS Code, JupyterLab and nbconvert.") { Install(), Uninstall(), List(), Start() };

    /// <summary>Whether a command handles signals itself. One that comes before it does must end the process, and not be lost.</summary>
    public static bool HandlesSignals(ParseResult parsed) => parsed.CommandResult.Command.Name == Started;

    private static Command Install()
    {
        // Only the user's own folder is ever written; the option is what other kernels take for it.
        var user = new Option<bool>("--user") { Description = "Install for this user (the default)." };
        var name = Name();
        var command = new Command("install", "Installs the kernel for this user; again after the project has moved.") { user, name };
        command.SetAction((parsed, _) => ErrorReport.GuardAsync(parsed, () => Task.FromResult(Install(parsed.GetRequiredValue(name)))));
        return command;
    }

    private static Command Uninstall()
    {
        var name = Name();
        var command = new Command("uninstall", "Removes the kernel.") { name };
        command.SetAction(
            (parsed, _) => ErrorReport.GuardAsync(parsed, () => Task.FromResult(Say(KernelSpecs.Uninstall(parsed.GetRequiredValue(name)))))
        );
        return command;
    }

    private static Command List()
    {
        var command = new Command("list", "Lists where the kernel is installed and what it starts.");
        command.SetAction((parsed, _) => ErrorReport.GuardAsync(parsed, () => Task.FromResult(PrintList())));
        return command;
    }

    private static Command Start()
    {
        var file = new Option<string>("--connection-file")
        {
            Description = "The connection file that the editor wrote.",
            Required = true,
            HelpName = "FILE",
        };
        var command = new Command(Started, "Starts the kernel; editors do this.") { file };
        command.SetAction((parsed, _) => ErrorReport.GuardAsync(parsed, () => Task.FromResult(Serve(parsed.GetRequiredValue(file)))));
        return command;
    }

    private static Option<string> Name() =>
        new("--as")
        {
            Description = "Under another name: .net-csharp takes that of the .NET Interactive kernel, so that its notebooks run here.",
            HelpName = "NAME",
            DefaultValueFactory = _ => KernelSpecs.Name,
        };

    private static int Serve(string connectionFile)
    {
        KernelProgram.Run(connectionFile);
        return ExitCode.Done;
    }

    private static int Install(string name)
    {
        // The data of the folder in which the user installs, else those of the project that this program was built in.
        var data = DataRoot.FindOrNull(Environment.CurrentDirectory) ?? DataRoot.FindOrNull(AppContext.BaseDirectory);
        Dictionary<string, string> environment = data is null ? [] : new() { [DataRoot.InstalledVariable] = data };
        Console.WriteLine(KernelSpecs.Install(WorkerCommand.ThisBuild(Kernel, Started), environment, name));
        Console.WriteLine(
            data is null
                ? "There is no data folder here, so that only notebooks in a project find one; install again in the project's folder."
                : $"Notebooks in any folder read the data in {data}. Install again after the project has moved."
        );
        Console.WriteLine("VS Code: completion while you type needs this in the user settings (those of a workspace are ignored):");
        Console.WriteLine(CompletionSetting);
        Console.WriteLine("VS Code: reload a window that is open (Developer: Reload Window); it lists the kernel after that.");
        return ExitCode.Done;
    }

    private static int Say(string folder)
    {
        Console.WriteLine(folder);
        return ExitCode.Done;
    }

    private static int PrintList()
    {
        var kernels = KernelSpecs.List();
        if (kernels.Count == 0)
            Console.Error.WriteLine("The kernel is not installed; 'analysis kernel install' does that.");
        var table = new ConsoleRows("Name", "State", "Folder", "Starts");
        foreach (var kernel in kernels)
            table.Add(
                kernel.Name,
                kernel.MissingFile is { } missing ? $"broken: {missing} is missing; build the project and install again" : "ready",
                kernel.Folder,
                kernel.Command
            );
        if (kernels.Count > 0)
            table.Print();
        return ExitCode.Done;
    }
}
