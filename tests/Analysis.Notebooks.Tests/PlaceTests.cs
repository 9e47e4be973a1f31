namespace Analysis.Notebooks.Tests;

/// <summary>
/// Where results may go: no name and no link leads out of the folder of the run, and what can't be written is refused before.
/// </summary>
public sealed class PlaceTests : IDisposable
{
    private readonly Notebooks _notebooks = new();

    public void Dispose() => _notebooks.Dispose();

    [Theory]
    [InlineData("...ipynb", "has no name before .ipynb")]
    [InlineData("..ipynb", "has no name before .ipynb")]
    [InlineData(".ipynb", "has no name before .ipynb")]
    [InlineData(" .ipynb", "has no name before .ipynb")]
    [InlineData("a..ipynb", "ends in a dot or a blank")]
    [InlineData("nul.ipynb", "is nul, the name of a device on Windows")]
    [InlineData("Com1.b.ipynb", "is Com1, the name of a device on Windows")]
    [InlineData("..\\..\\x.ipynb", "holds a control character, a colon or a backslash")]
    [InlineData("x:y.ipynb", "holds a control character, a colon or a backslash")]
    [InlineData("x\ny.ipynb", "holds a control character, a colon or a backslash")]
    [InlineData("findings.json", "the file of a notebook ends in .ipynb; rename it.")]
    [InlineData("a.ipynb.gone", "the file of a notebook ends in .ipynb; rename it.")]
    public async Task A_name_that_would_lead_elsewhere_is_refused(string name, string says)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no file of such a name.");
        var before = Outside();
        var request = _notebooks.Request(_notebooks.Add(name, "1")) with { CacheFolder = Path.Combine(_notebooks.Folder, "in", "frozen") };
        var error = await Assert.ThrowsAsync<ArgumentException>(() => Notebooks.RunAsync(request));
        Assert.Contains(says, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
        Assert.Equal([name], Outside().Except(before));
    }

    [Fact]
    public async Task A_name_that_is_too_long_is_refused_and_one_with_blanks_and_letters_of_any_script_is_not()
    {
        var name = new string('é', 91) + ".ipynb";
        var error = await Assert.ThrowsAsync<ArgumentException>(() => Notebooks.RunAsync(_notebooks.Request(_notebooks.Add(name, "1"))));
        Assert.Contains("longer than 180 bytes", error.Message, StringComparison.Ordinal);
        Assert.True((await Notebooks.RunAsync(_notebooks.Request(_notebooks.Add("Žižkov, ünd (2).v3.ipynb", "1")))).Succeeded);
    }

    [Theory]
    [InlineData("a link", "is a link to")]
    [InlineData("a link to nothing", "where there is nothing; remove the link")]
    [InlineData("a link to itself", "where there is nothing; remove the link")]
    [InlineData("below a link to nothing", "where there is nothing); choose another")]
    [InlineData("a folder of the notebook's name in it", "a.ipynb is a folder there")]
    [InlineData("a name too long", "longer than 255 bytes")]
    public async Task A_folder_for_results_that_can_not_take_them_is_refused_before_anything_runs(string which, string says)
    {
        var path = _notebooks.Add("a.ipynb", "System.IO.File.WriteAllText(\"ran\", \"\");");
        var folder = Make(which);
        var before = Outside();
        var error = await Assert.ThrowsAsync<ArgumentException>(() =>
            Notebooks.RunAsync(_notebooks.Request(path) with { OutFolder = folder })
        );
        Assert.Contains(says, error.Message, StringComparison.Ordinal);
        Assert.Equal(before, Outside());
    }

    // A link of the name that a run uses for its own unfinished files must not lead its writing and deleting elsewhere.
    [Theory]
    [InlineData(".analysis-staged")]
    [InlineData(".analysis-pending")]
    public async Task A_link_in_the_folder_for_results_is_not_followed(string name)
    {
        var victim = Directory.CreateDirectory(Path.Combine(_notebooks.Folder, "victim")).FullName;
        File.WriteAllText(Path.Combine(victim, "mine"), "");
        Directory.CreateDirectory(_notebooks.Out);
        Directory.CreateSymbolicLink(Path.Combine(_notebooks.Out, name), victim);
        File.CreateSymbolicLink(Path.Combine(_notebooks.Out, "a.ipynb"), Path.Combine(victim, "mine"));
        Assert.True((await Notebooks.RunAsync(_notebooks.Request(_notebooks.Add("a.ipynb", "1")))).Succeeded);
        Assert.Equal(["mine"], Directory.GetFileSystemEntries(victim).Select(Path.GetFileName));
        Assert.Equal("", File.ReadAllText(Path.Combine(victim, "mine")));
        Assert.Equal(["a.ipynb", "findings.json"], Directory.GetFileSystemEntries(_notebooks.Out).Select(Path.GetFileName).Order());
    }

    private string Make(string which)
    {
        var place = Path.Combine(_notebooks.Folder, "place");
        switch (which)
        {
            case "a link":
                Directory.CreateDirectory(Path.Combine(_notebooks.Folder, "real"));
                Directory.CreateSymbolicLink(place, "real");
                return place + "/";
            case "a link to itself":
                Directory.CreateSymbolicLink(place, "place");
                return place;
            case "a folder of the notebook's name in it":
                Directory.CreateDirectory(Path.Combine(place, "a.ipynb"));
                return place;
            case "a name too long":
                return Path.Combine(place, new string('x', 256), "out");
            default:
                Directory.CreateSymbolicLink(place, "/nowhere-of-this-name");
                return which.StartsWith("below", StringComparison.Ordinal) ? Path.Combine(place, "x") : place;
        }
    }

    private List<string> Outside() =>
        [.. Directory.GetFileSystemEntries(_notebooks.Folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];
}
