using System.CommandLine;
namespace Analysis.Cli.Commands;
internal static class PublishCommand { public static Command Create() => new("publish"); }
