using System.Text.RegularExpressions;

namespace Analysis.Cli.Tests.Architecture;

/// <summary>What a source file must not contain.</summary>
public class SourceTextTests
{
    private const int MostLines = 300;

    private static readonly string[] Kinds = ["*.cs", "*.css", "*.js", "*.liquid", "*.csproj"];

    [Fact]
    public void A_source_file_has_at_most_three_hundred_lines()
    {
        var files = Sources().ToList();
        Assert.NotEmpty(files);
        ArchitectureRule.MustHold(files.Where(file => File.ReadLines(Path.Combine(Repository.Root, file)).Count() > MostLines));
    }

    [Fact]
    public void Nothing_is_left_to_do() =>
        ArchitectureRule.MustHold(
            Sources().Where(file => Regex.IsMatch(Repository.Text(file), @"\b(TODO|FIXME|HACK|XXX)\b|NotImplementedException"))
        );

    [Fact]
    public void Nothing_loads_from_a_content_network() =>
        ArchitectureRule.MustHold(
            Sources()
                .Concat(Repository.Files("notebooks", "*.ipynb"))
                .Where(file => Regex.IsMatch(Repository.Text(file), @"\bcdn\.|unpkg|jsdelivr", RegexOptions.IgnoreCase))
        );

    [Fact]
    public void No_conditional_compilation_hides_code() =>
        ArchitectureRule.MustHold(
            Sources().Where(file => Regex.IsMatch(Repository.Text(file), @"^\s*#(if|pragma warning disable)\b", RegexOptions.Multiline))
        );

    private static IEnumerable<string> Sources() => Kinds.SelectMany(kind => Repository.Files("src", kind));
}
