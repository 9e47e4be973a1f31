using System.Globalization;

namespace Analysis.Cli.Tests.Architecture;

/// <summary>No regular expression of the program can be held up by what it reads.</summary>
public class UnboundedRegexTests
{
    [Fact]
    public void Every_regular_expression_has_a_time_out_or_does_not_backtrack()
    {
        var files = Repository.Files("src", "*.cs");
        Assert.NotEmpty(files);
        ArchitectureRule.MustHold(
            files.SelectMany(file =>
                UnboundedRegexes
                    .In(Repository.Text(file))
                    .Select(line =>
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"{file}, line {line}: the regular expression has no time-out; pass RegexOptions.NonBacktracking or "
                                + $"a time-out where it is made."
                        )
                    )
            )
        );
    }

    [Theory]
    [InlineData("class A { Regex a = new Regex(\"x\"); }")]
    [InlineData("class A { Regex a = new(\"x\", RegexOptions.Compiled); }")]
    [InlineData("class A { Regex[] a = [new(\"x\")]; }")]
    [InlineData("class A { Regex a => new(\"x\"); }")]
    [InlineData("class A { Regex? M() => new(\"x\"); }")]
    [InlineData("class A { object a = new System.Text.RegularExpressions.Regex(\"x\", RegexOptions.None); }")]
    [InlineData("class A { object a = new Regex(\"x\", RegexOptions.None, Regex.InfiniteMatchTimeout); }")]
    [InlineData("class A { bool a = Regex.IsMatch(s, \"x\"); }")]
    [InlineData("class A { object a = Regex.Replace(s, \"NonBacktracking\", \"TimeSpan\", RegexOptions.None); }")]
    [InlineData("class A { object a = global::System.Text.RegularExpressions.Regex.Split(s, \"x\"); }")]
    [InlineData("class A { [GeneratedRegex(\"x\")] partial Regex M(); }")]
    [InlineData("class A { [Other, GeneratedRegex(\"x\", RegexOptions.IgnoreCase)] partial Regex M(); }")]
    [InlineData("class A { [GeneratedRegex(\"x\", RegexOptions.IgnoreCase, \"de\")] partial Regex M(); }")]
    [InlineData("class A { [GeneratedRegex(\"x\", RegexOptions.IgnoreCase, -1)] partial Regex M(); }")]
    [InlineData("using static System.Text.RegularExpressions.Regex;")]
    [InlineData("using Words = System.Text.RegularExpressions.Regex;")]
    public void An_expression_without_a_limit_is_found(string source) => Assert.Equal([2], UnboundedRegexes.In("\n" + source));

    [Theory]
    [InlineData("class A { Regex a = new(\"x\", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase); }")]
    [InlineData("class A { object a = new Regex(\"x\", RegexOptions.None, TimeSpan.FromSeconds(1)); }")]
    [InlineData("class A { object a = new Regex(\"x\", RegexOptions.None, Limit); }")]
    [InlineData("class A { bool a = Regex.IsMatch(s, \"x\", RegexOptions.None, Limit); }")]
    [InlineData("class A { object a = Regex.Replace(s, \"x\", \"y\", RegexOptions.None, matchTimeout: Limit); }")]
    [InlineData("class A { object a = Regex.Escape(s); }")]
    [InlineData("class A { object a = words.Matches(s); }")]
    [InlineData("class A { [GeneratedRegex(\"x\", RegexOptions.None, 1000)] partial Regex M(); }")]
    [InlineData("class A { [GeneratedRegex(\"x\", RegexOptions.None, matchTimeoutMilliseconds: 1000)] partial Regex M(); }")]
    [InlineData("class A { List<string> a = new(); string b = \"new Regex(x)\"; /* new Regex(x) */ }")]
    [InlineData("using System.Text.RegularExpressions;")]
    public void An_expression_with_a_limit_and_other_code_pass(string source) => Assert.Empty(UnboundedRegexes.In(source));
}
