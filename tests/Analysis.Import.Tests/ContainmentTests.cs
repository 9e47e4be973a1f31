using System.Text.Json.Nodes;
using Analysis.Data;

namespace Analysis.Import.Tests;

/// <summary>Neither the content of a file nor an argument chooses a path outside data/local.</summary>
public sealed class ContainmentTests : IDisposable
{
    private readonly ImportFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private string Register() => _folder.Put("trade-register.csv", Registers.Deliveries(Registers.AsShipped));

    [Theory]
    [InlineData("x/../../sipri-arms-transfers")]
    [InlineData("../groups")]
    [InlineData("/etc")]
    [InlineData("gov_ev\\u0000")]
    [InlineData("gov_something_else")]
    public void A_file_does_not_choose_its_dataset(string id)
    {
        var json = """
            {"version":"2.0","class":"dataset","label":"x","source":"ESTAT","updated":"2026-04-27T23:00:00+0200","extension":{"id":"ID"},
             "value":{"0":10.5},"id":["freq","expend","na_item","unit","geo","time"],"size":[1,1,1,1,1,1],
             "dimension":{"freq":{"category":{"index":{"A":0}}},"expend":{"category":{"index":{"DEF":0}}},"na_item":{"category":{"index":{"TE":0}}},
              "unit":{"category":{"index":["MIO_EUR"]}},"geo":{"category":{"index":{"EL":0}}},"time":{"category":{"index":{"2025":0}}}}}
            """.Replace("\"ID\"", $"\"{id}\"", StringComparison.Ordinal);
        Assert.NotEmpty(_folder.Refused(_folder.Put("answer.json", json)));
        var csv =
            $"DATAFLOW,LAST UPDATE,freq,unit,sector,cofog99,na_item,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG\nESTAT:{id}(1.0),27/04/"
            + $"26 23:00:00,A,MIO_EUR,S13,GF02,TE,DE,2023,50000.5,p\n";
        Assert.NotEmpty(_folder.Refused(_folder.Put("answer.csv", csv)));
    }

    [Theory]
    [InlineData("../groups")]
    [InlineData("../sipri-arms-transfers")]
    [InlineData("./sipri-arms-transfers")]
    [InlineData("sipri-arms-transfers/")]
    [InlineData("/etc")]
    [InlineData("")]
    [InlineData(".analysis-staged")]
    public void Only_what_was_imported_can_be_removed(string dataset)
    {
        _folder.Import(Register());
        var before = _folder.Snapshot();
        Assert.Contains(
            "data/local holds no dataset",
            Assert.Throws<ArgumentException>(() => DataImport.Remove(_folder.Root, dataset, "2026")).Message,
            StringComparison.Ordinal
        );
        Assert.Equal(before, _folder.Snapshot());
    }

    [Fact]
    public void A_manifest_that_was_changed_leads_to_no_file_outside()
    {
        _folder.Import(Register());
        var manifest = Path.Combine(_folder.Local, "sipri-arms-transfers", "datapackage.json");
        var json = JsonNode.Parse(File.ReadAllText(manifest))!;
        json["resources"]![0]!["path"] = "../../groups/groups.csv";
        File.WriteAllText(manifest, json.ToJsonString());
        Assert.ThrowsAny<DataException>(() => DataImport.Remove(_folder.Root, "sipri-arms-transfers", "2026"));
        Assert.True(File.Exists(_folder.Data.PathOf("groups", "groups.csv")));
    }

    [Fact]
    public void A_link_in_data_local_is_not_followed()
    {
        var elsewhere = Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(_folder.Root)!, "elsewhere")).FullName;
        Directory.CreateDirectory(_folder.Local);
        Directory.CreateSymbolicLink(Path.Combine(_folder.Local, "sipri-arms-transfers"), elsewhere);
        var import = _folder.Read(Register());
        Assert.Contains("is a link to", Assert.ThrowsAny<DataException>(import.Write).Message, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(elsewhere));
    }

    [Fact]
    public void A_data_local_that_links_to_nothing_is_one_clear_sentence()
    {
        Directory.CreateSymbolicLink(_folder.Local, Path.Combine(_folder.Root, "gone"));
        var problem = Assert.Single(Assert.ThrowsAny<DataException>(() => _folder.Read(Register())).Problems);
        Assert.Equal(
            ("data/local", true),
            (problem.File, problem.Message.Contains("does not exist; create that folder, or remove the link", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void A_file_in_the_place_of_data_local_is_one_clear_sentence()
    {
        File.WriteAllText(_folder.Local, "a file");
        Assert.Contains(
            "is a file, and the folder for imported data belongs there",
            Assert.ThrowsAny<DataException>(() => _folder.Read(Register())).Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("sipri-arms-transfer", "did you mean sipri-arms-transfers?")]
    [InlineData("../countries", "no importer gives it")]
    [InlineData("countries", "no importer gives it")]
    public void A_dataset_that_no_importer_gives_is_wrong_usage(string dataset, string says) =>
        Assert.Contains(
            says,
            Assert
                .Throws<ArgumentException>(() =>
                    DataImport.Read(_folder.Root, [Register()], new() { Dataset = dataset, Today = new(2026, 11, 25) })
                )
                .Message,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("2027")]
    [InlineData("2026/../..")]
    [InlineData("26")]
    [InlineData("2026-")]
    public void An_edition_in_the_future_or_of_another_form_is_wrong_usage(string edition) =>
        Assert.Contains(
            "--edition",
            Assert.Throws<ArgumentException>(() => _folder.ReadAs(edition, Register())).Message,
            StringComparison.Ordinal
        );
}
