using Analysis.Hosting;

namespace Analysis.Data.Tests;

/// <summary>What is process-wide: the environment variable and the current run. No other test runs beside these.</summary>
[CollectionDefinition(DisableParallelization = true)]
public sealed class Host;

[Collection(typeof(Host))]
public sealed class HostTests : IDisposable
{
    private readonly DataFolder _folder = new();
    private readonly string? _variable = Environment.GetEnvironmentVariable(DataRoot.Variable);

    public HostTests() => Environment.SetEnvironmentVariable(DataRoot.Variable, null);

    public void Dispose()
    {
        Environment.SetEnvironmentVariable(DataRoot.Variable, _variable);
        new RunContext().Enter();
        _folder.Dispose();
    }

    [Fact]
    public void The_host_is_informed_of_every_file_also_when_the_table_is_cached_and_of_those_that_may_be_added()
    {
        var library = _folder.Open();
        _ = library.RegionTransfers();
        HashSet<string> read = [];
        new RunContext
        {
            FileRead = path =>
            {
                lock (read)
                    read.Add(path);
            },
        }.Enter();

        _ = library.RegionTransfers();

        Assert.Equal(
            [
                _folder.PathOf("groups", "datapackage.json"),
                _folder.PathOf("groups", "group-names.csv"),
                _folder.PathOf("groups", "groups.csv"),
                _folder.PathOf("local/groups", "datapackage.json"),
                _folder.PathOf("local/sipri-arms-transfers-regions", "datapackage.json"),
                _folder.PathOf("sipri-arms-transfers-regions", "2026.csv"),
                _folder.PathOf("sipri-arms-transfers-regions", "datapackage.json"),
            ],
            read.Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void The_root_is_the_nearest_data_folder_above_with_a_dataset()
    {
        var deep = Directory.CreateDirectory(Path.Combine(_folder.Root, "..", "notebooks", "deep")).FullName;
        Directory.CreateDirectory(Path.Combine(deep, "..", "data"));
        Assert.Equal(_folder.Root, DataRoot.Find(deep));
    }

    [Fact]
    public void The_variable_goes_before_the_search()
    {
        Environment.SetEnvironmentVariable(DataRoot.Variable, _folder.Root);
        Assert.Equal(_folder.Root, DataRoot.Find(AppContext.BaseDirectory));

        Environment.SetEnvironmentVariable(DataRoot.Variable, _folder.Root + "-none");
        var e = Assert.ThrowsAny<DataException>(() => DataRoot.Find(AppContext.BaseDirectory));
        Assert.EndsWith(
            "-none: the variable ANALYSIS_DATA names this folder and it does not exist; set it to the data folder, or clear it.",
            e.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_folder_of_an_installed_kernel_is_for_notebooks_without_data_above_them()
    {
        var empty = Directory.CreateTempSubdirectory("analysis-none-").FullName;
        try
        {
            Environment.SetEnvironmentVariable(DataRoot.InstalledVariable, _folder.Root);
            Assert.Equal(_folder.Root, DataRoot.Find(empty));
            // Another copy of the project has data of its own.
            Assert.NotEqual(_folder.Root, DataRoot.Find(AppContext.BaseDirectory));

            Environment.SetEnvironmentVariable(DataRoot.InstalledVariable, _folder.Root + "-none");
            var e = Assert.ThrowsAny<DataException>(() => DataRoot.Find(empty));
            Assert.EndsWith("it does not exist; run 'analysis kernel install' again.", e.Message, StringComparison.Ordinal);
            // The command that is to be run again searches too.
            Assert.Null(DataRoot.FindOrNull(empty));
        }
        finally
        {
            Environment.SetEnvironmentVariable(DataRoot.InstalledVariable, null);
            Directory.Delete(empty);
        }
    }

    [Fact]
    public void Without_data_above_the_error_names_what_to_set()
    {
        var empty = Directory.CreateTempSubdirectory("analysis-none-").FullName;
        var e = Assert.ThrowsAny<DataException>(() => DataRoot.Find(empty));
        Assert.Null(DataRoot.FindOrNull(empty));
        Directory.Delete(empty);
        Assert.Equal(
            $"{empty}: there is no data folder here or above; run inside the project, or set ANALYSIS_DATA to its data folder.",
            e.Message
        );
    }
}
