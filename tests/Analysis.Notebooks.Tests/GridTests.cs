namespace Analysis.Notebooks.Tests;

/// <summary>The combinations of a grid, and findings side by side.</summary>
public sealed class GridTests
{
    [Fact]
    public void The_last_parameter_changes_first_and_each_run_has_a_folder_name()
    {
        var grid = RunGrid.Parse(new Dictionary<string, string> { ["a"] = "1, 2", ["b"] = "x/y,z" });
        var runs = grid.Combinations();
        Assert.Equal(["1 x/y", "1 z", "2 x/y", "2 z"], runs.Select(run => $"{run["a"]} {run["b"]}"));
        Assert.Equal("a-1--b-x_y", grid.FolderOf(runs[0]));
    }

    [Fact]
    public void Values_that_no_folder_may_hold_get_a_folder_of_their_own_below_that_of_the_grid()
    {
        var grid = RunGrid.Parse(new Dictionary<string, string> { ["a"] = $"x/y,x_y,X_y,é,{new string('z', 300)},b." });
        Assert.Equal(["a-x_y", "a-x_y_2", "a-X_y_3", "a-_", "a-" + new string('z', 118), "a-b_"], grid.Combinations().Select(grid.FolderOf));
    }

    [Theory]
    [InlineData("../../x")]
    [InlineData("..\\x")]
    [InlineData("..")]
    [InlineData("a/../../b")]
    public void A_value_that_is_a_path_upwards_is_refused(string value)
    {
        var error = Assert.Throws<ArgumentException>(() => RunGrid.Parse(new Dictionary<string, string> { ["a"] = $"1,{value}" }));
        Assert.Equal($"--grid a=1,{value}: {value} is a path, and the value names the folder of its run; choose a value without '..'.", error.Message);
    }

    [Fact]
    public void A_grid_of_too_many_runs_is_refused()
    {
        var ten = string.Join(',', Enumerable.Range(0, 11));
        var error = Assert.Throws<ArgumentException>(() => RunGrid.Parse(new Dictionary<string, string> { ["a"] = ten, ["b"] = ten }));
        Assert.Equal("The grid makes 121 runs, and 100 are the most; take fewer values.", error.Message);
    }

    // One id, two subjects: a number must not stand under the name of the other.
    [Fact]
    public void A_finding_that_speaks_of_another_in_another_run_has_its_title_beside_each_number()
    {
        var comparison = new GridComparison([Run("""{"id":"largest--n-1","title":"Without Spain","value":1,"unit":"u"}"""), Run("""{"id":"largest--n-2","title":"Without Poland","value":2,"unit":"u"}"""), Run("""{"id":"other","title":"Other","value":3,"unit":"u"}""")]);
        Assert.Equal(["1 (Without Spain)", "2 (Without Poland)", ""], comparison.Rows[0].Texts);
        Assert.Equal(["", "", "3"], comparison.Rows[1].Texts);
    }

    private static (IReadOnlyDictionary<string, string>, RunResult) Run(string finding) => (new Dictionary<string, string>(), new RunResult
    {
        Notebooks = [],
        Findings = [System.Text.Json.Nodes.JsonNode.Parse(finding)!.AsObject()],
        FindingProblems = [],
    });
}
