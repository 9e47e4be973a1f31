using Analysis.Hosting;
using Microsoft.DotNet.Interactive.Formatting;

namespace HeldLibrary;

/// <summary>A library that the worker holds already, as the command line holds those of the project.</summary>
public static class Held
{
    /// <summary>Where this copy was loaded from.</summary>
    public static string Location => typeof(Held).Assembly.Location;

    /// <summary>Calls the run's channel for files, as the data library does.</summary>
    public static string Read(string path)
    {
        RunContext.Current.FileRead(path);
        return File.ReadAllText(path);
    }

    /// <summary>Reports a file that does not exist to the run, as a library does that looks before it reads.</summary>
    public static string TryRead(string path)
    {
        RunContext.Current.FileRead(path);
        return File.Exists(path) ? File.ReadAllText(path) : "";
    }

    /// <summary>Writes a file during the run, as another process may.</summary>
    public static void Overwrite(string path, string text) => File.WriteAllText(path, text);

    /// <summary>The edition of a dataset that the run chose; null when it chose none.</summary>
    public static string? Edition(string name) => RunContext.Current.Settings.Editions.GetValueOrDefault(name);

    /// <summary>Registers the formatters of <see cref="Finding"/>.</summary>
    public static void Start()
    {
        Formatter.SetPreferredMimeTypesFor(typeof(Finding), "text/html", "application/vnd.analysis.finding+json");
        Formatter.Register<Finding>((finding, writer) => writer.Write($"<b>{finding.Json.Length}</b>"), "text/html");
        Formatter.Register<Finding>((finding, writer) => writer.Write(finding.Json), "application/vnd.analysis.finding+json");
    }
}

/// <summary>A value with a MIME type of its own.</summary>
public sealed record Finding(string Json)
{
    /// <summary>The plain text.</summary>
    public override string ToString() => "a finding";
}
