using Analysis.Notebooks.Running;

namespace Analysis.Notebooks.Tests;

/// <summary>The combinations of a grid.</summary>
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
        Assert.Equal(
            ["a-x_y", "a-x_y_2", "a-X_y_3", "a-_", "a-" + new string('z', 118), "a-b_"],
            grid.Combinations().Select(grid.FolderOf)
        );
    }

    [Theory]
    [InlineData("../../x")]
    [InlineData("..\\x")]
    [InlineData("..")]
    [InlineData("a/../../b")]
    public void A_value_that_is_a_path_upwards_is_refused(string value)
    {
        var error = Assert.Throws<ArgumentException>(() => RunGrid.Parse(new Dictionary<string, string> { ["a"] = $"1,{value}" }));
        Assert.Equal(
            $"--grid a=1,{value}: {value} is a path, and the value names the folder of its run; choose a value without '..'.",
            error.Message
        );
    }

    [Fact]
    public void A_grid_of_too_many_runs_is_refused()
    {
        var ten = string.Join(',', Enumerable.Range(0, 11));
        var error = Assert.Throws<ArgumentException>(() => RunGrid.Parse(new Dictionary<string, string> { ["a"] = ten, ["b"] = ten }));
        Assert.Equal("The grid makes 121 runs, and 100 are the most; take fewer values.", error.Message);
    }
}
