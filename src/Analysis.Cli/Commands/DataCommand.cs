using System.CommandLine;
namespace Analysis.Cli.Commands;
internal static class DataCommand { public static Command Create() => new("data"); }
