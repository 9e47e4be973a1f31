using System.Text.Json.Nodes;

namespace Analysis.Data.Tests;

/// <summary>Each kind of bad manifest, and files that no manifest describes.</summary>
public sealed class DataCheckManifestTests : IDisposable
{
    private const string Dataset = "sipri-arms-transfers";
    private readonly DataFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_manifest_that_is_not_JSON_is_reported_with_its_line()
    {
        File.WriteAllText(_folder.PathOf(Dataset, "datapackage.json"), "{\n  \"name\": \"sipri-arms-transfers\",\n  title\n}\n");

        var problem = Assert.Single(DataCheck.Run(_folder.Root));

        Assert.Equal(("data/sipri-arms-transfers/datapackage.json", 3), (problem.File, problem.Row));
        Assert.StartsWith("is not the JSON of a manifest (", problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("LineNumber", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"name\":\"a\",\"name\":\"b\"}")]
    [InlineData("{\"resources\":5}")]
    public void A_manifest_of_another_shape_is_reported(string json)
    {
        File.WriteAllText(_folder.PathOf(Dataset, "datapackage.json"), json);
        Assert.Equal("data/sipri-arms-transfers/datapackage.json", Assert.Single(DataCheck.Run(_folder.Root)).File);
    }

    [Fact]
    public void An_empty_manifest_reports_everything_that_is_missing()
    {
        File.WriteAllText(_folder.PathOf(Dataset, "datapackage.json"), "{}");
        string[] places = ["name", "title", "description", "publisher", "licenceClass", "credit", "licenses", "sources", "resources"];
        Assert.Equal(places.Order(), DataCheck.Run(_folder.Root).Select(problem => problem.Column).Order());
    }

    [Theory]
    [InlineData("licenceClass", "\"opne\"", "'opne' is not one of open, extract, cited, derived-only, bring-your-own; did you mean open?")]
    [InlineData("name", "\"other\"", "'other' differs from the folder; write \"sipri-arms-transfers\".")]
    [InlineData("resources", "[]", "is empty; describe at least one table.")]
    public void A_wrong_property_of_the_dataset_is_reported(string property, string value, string message)
    {
        _folder.Edit(Dataset, manifest => manifest[property] = JsonNode.Parse(value));
        Assert.Equal((property, message), Only(problem => (problem.Column, problem.Message)));
    }

    [Theory]
    [InlineData("edition", "null", "is missing; write a year such as \"2026\".")]
    [InlineData("edition", "\"newest\"", "'newest' has another form; write a year such as \"2026\".")]
    [InlineData("rows", "null", "is missing; write how many rows the file has without its header.")]
    [InlineData("hash", "\"md5:0\"", "'md5:0' has another form; write \"sha256:\" and 64 hexadecimal digits in small letters.")]
    [InlineData(
        "path",
        "\"../groups/groups.csv\"",
        "'../groups/groups.csv' leads out of the folder; put the file beside the manifest and write its name."
    )]
    [InlineData("encoding", "\"cp1252\"", "'cp1252' is not read here; save the file as UTF-8 and write \"utf-8\".")]
    [InlineData("absentInside", "\"zeros\"", "'zeros' is not one of zero, gap; did you mean zero?")]
    [InlineData("coverage", "null", "is missing; write which subjects and years the table covers, or {}.")]
    [InlineData("caveats", "null", "is missing; write a list, which may be empty.")]
    public void A_wrong_property_of_a_table_is_reported(string property, string value, string message)
    {
        _folder.EditTable(Dataset, "2026.csv", table => table[property] = JsonNode.Parse(value));
        Assert.Contains(DataCheck.Run(_folder.Root), problem => (problem.Column, problem.Message) == ($"resources[1].{property}", message));
    }

    [Theory]
    [InlineData(
        """{"recipients":["POL","NRO"],"years":"2020-2022"}""",
        "recipients",
        "'NRO' is not a country of ISO 3166 alpha-3; did you mean "
    )]
    [InlineData("""{"recipients":7,"years":"2020-2022"}""", "recipients", "is neither \"all\" nor a list of codes; write one of the two.")]
    [InlineData("""{"years":"2022-2020"}""", "years", "2022-2020 is not a window of years; write \"2006-2025\".")]
    [InlineData(
        """{"buyers":"all","years":"2020-2022"}""",
        "buyers",
        "no column belongs to it; the key is the name of a column with an s, such as suppliers, recipients, years, volumes."
    )]
    public void A_wrong_coverage_is_reported(string coverage, string key, string message)
    {
        _folder.EditTable(Dataset, "2026.csv", table => table["coverage"] = JsonNode.Parse(coverage));
        var (column, reported) = Only(problem => (problem.Column, problem.Message));
        Assert.Equal("resources[1].coverage." + key, column);
        Assert.StartsWith(message, reported, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("type", "\"date\"", ".type", "'date' is not one of string, number, integer, year")]
    [InlineData("codes", "\"contry\"", ".codes", "'contry' is not one of country, group, unit; did you mean country?")]
    [InlineData("unit", "\"TIV\"", ".unit", "'TIV' is not a unit of the vocabulary; did you mean")]
    [InlineData("description", "\"\"", ".description", "is missing; write what the column means")]
    [InlineData("constraints", """{"maxLength":3}""", ".constraints.maxLength", "is not checked here; remove it")]
    [InlineData("constraints", """{"pattern":"("}""", ".constraints", "can't be read (")]
    [InlineData("constraints", """{"required":"yes"}""", ".constraints", "can't be read (")]
    public void A_wrong_column_is_reported(string property, string value, string place, string message)
    {
        _folder.EditTable(Dataset, "2026.csv", table => table["schema"]!["fields"]![3]![property] = JsonNode.Parse(value));
        var (column, reported) = Only(problem => (problem.Column, problem.Message));
        Assert.Equal("resources[1].schema.fields[3]" + place, column);
        Assert.StartsWith(message, reported, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_of_an_unknown_column_is_reported()
    {
        _folder.EditTable(Dataset, "2026.csv", table => table["schema"]!["primaryKey"]![0] = "suplier");
        Assert.Equal("'suplier' is not a column of the table; did you mean supplier?", Only(problem => problem.Message));
    }

    [Fact]
    public void A_table_that_lacks_a_column_the_library_needs_is_reported()
    {
        var manifest = Manifests.Transfers();
        manifest["name"] = "sipri-top-100";
        _folder.Put("sipri-top-100", manifest, ("2025.csv", DataFolder.Transfers), ("2026.csv", DataFolder.Transfers));

        Assert.Contains(
            DataCheck.Run(_folder.Root),
            problem =>
                problem is { File: "data/sipri-top-100/2025.csv", Column: "group" }
                && problem.Message.StartsWith("is missing", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Files_and_folders_that_no_manifest_describes_are_reported()
    {
        File.WriteAllText(_folder.PathOf(Dataset, "2027.csv"), "");
        File.WriteAllText(_folder.PathOf(Dataset, "README.md"), "");
        File.WriteAllText(Path.Combine(_folder.Root, "notes.csv"), "");
        Directory.CreateDirectory(Path.Combine(_folder.Root, "new-dataset"));
        Directory.CreateDirectory(_folder.PathOf(Dataset, "old"));

        var files = DataCheck.Run(_folder.Root).Select(problem => problem.File).Order();

        Assert.Equal(["data/new-dataset", "data/notes.csv", "data/sipri-arms-transfers/2027.csv", "data/sipri-arms-transfers/old"], files);
    }

    [Fact]
    public void A_folder_without_data_is_reported()
    {
        var empty = Directory.CreateDirectory(Path.Combine(_folder.Root, "..", "empty")).FullName;
        Assert.StartsWith("holds no dataset", Assert.Single(DataCheck.Run(empty)).Message, StringComparison.Ordinal);
        Assert.StartsWith("does not exist", Assert.Single(DataCheck.Run(Path.Combine(empty, "none"))).Message, StringComparison.Ordinal);
    }

    private T Only<T>(Func<Problem, T> part) => part(Assert.Single(DataCheck.Run(_folder.Root)));
}
