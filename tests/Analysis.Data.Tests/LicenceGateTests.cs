using System.Globalization;
using System.Text.Json.Nodes;

namespace Analysis.Data.Tests;

/// <summary>The check refuses a dataset that breaks its licence class.</summary>
public sealed class LicenceGateTests : IDisposable
{
    private const string Extract = "sipri-arms-transfers";
    private readonly DataFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    // SIPRI requires under a tenth of a data set: 2,300 of 23,093 cells. 2,296 more than the 4 of the fixture are the most.
    [Fact]
    public void An_edition_may_ship_2300_cells_over_all_datasets_of_SIPRI()
    {
        PutMore(2296);
        Assert.Empty(DataCheck.Run(_folder.Root));
    }

    [Fact]
    public void One_cell_more_is_refused_and_the_datasets_are_named()
    {
        PutMore(2297);
        var problem = Assert.Single(DataCheck.Run(_folder.Root));
        Assert.Equal(("data/sipri-arms-transfers/datapackage.json", "licenceClass"), (problem.File, problem.Column));
        Assert.Equal(
            "edition 2026 ships 2,301 cells of supplier, recipient and year over all datasets of SIPRI (sipri-arms-transfers, "
                + "sipri-more), and 2,300 are allowed; take recipients or years out.",
            problem.Message
        );
    }

    [Fact]
    public void Derived_only_may_hold_no_cell_by_cell_table_whatever_its_columns_are_called()
    {
        _folder.Edit(Extract, manifest => manifest["licenceClass"] = "derived-only");
        var problems = DataCheck.Run(_folder.Root);
        Assert.Equal(2, problems.Count);
        Assert.All(
            problems,
            problem => Assert.Contains("holds one supplier, one recipient and one year a row", problem.Message, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Derived_only_may_hold_no_company()
    {
        _folder.Replace("sipri-top-100", "2025.csv", "company,year,unit,value,companies\nACME,2024,million USD (2024 prices),60,4\n");
        _folder.EditTable(
            "sipri-top-100",
            "2025.csv",
            table =>
            {
                table["schema"]!["fields"]![0]!["name"] = "company";
                table["schema"]!["primaryKey"]![0] = "company";
            }
        );
        Assert.Contains(
            DataCheck.Run(_folder.Root),
            problem => problem.Message.Contains("has the column company", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("open", "SIPRI's data are not open")]
    [InlineData("bring-your-own", "data imported by the user must not be here; move the folder to data/local")]
    public void SIPRI_is_neither_open_nor_imported_into_the_repository(string licenceClass, string message)
    {
        _folder.Edit(Extract, manifest => manifest["licenceClass"] = licenceClass);
        Assert.StartsWith(message, Assert.Single(DataCheck.Run(_folder.Root)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_extract_of_another_publisher_is_refused()
    {
        _folder.Edit("nato-defence-expenditure", manifest => manifest["licenceClass"] = "extract");
        Assert.StartsWith(
            "how much of NATO's data an extract may hold is not known",
            Assert.Single(DataCheck.Run(_folder.Root)).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void What_the_user_imports_is_in_local_and_is_read_from_there()
    {
        var manifest = Manifests.Transfers();
        (manifest["name"], manifest["licenceClass"]) = ("sipri-register", "bring-your-own");
        _folder.Put("local/sipri-register", manifest, ("2025.csv", DataFolder.Transfers), ("2026.csv", DataFolder.Transfers));

        Assert.Empty(DataCheck.Run(_folder.Root));
        Assert.True(_folder.Open().Dataset("sipri-register").IsLocal);
    }

    // In the shipped edition it is USA to NOR 0.25 in 2021; the user's has 9.
    [Fact]
    public void A_local_edition_replaces_the_shipped_one_and_leaves_the_others()
    {
        var manifest = Manifests.Transfers();
        manifest["licenceClass"] = "bring-your-own";
        manifest["resources"]!.AsArray().RemoveAt(0);
        _folder.Put("local/" + Extract, manifest, ("2026.csv", DataFolder.Transfers.Replace("0.25", "9", StringComparison.Ordinal)));
        Assert.Empty(DataCheck.Run(_folder.Root));
        var package = _folder.Open().Dataset(Extract);
        Assert.Equal(["2025 False", "2026 True"], package.Resources.Select(resource => $"{resource.Edition} {resource.IsLocal}"));
        Assert.Equal(LicenceClass.Extract, package.LicenceClass);
        Assert.Equal(9, _folder.Open().Transfers().Volumes.ToArray().Max());
        Assert.Equal(3.5, DataLibrary.OpenShipped(_folder.Root).Transfers().Volumes.ToArray().Max());
    }

    [Fact]
    public void The_shipped_edition_is_checked_also_where_a_local_one_replaces_it()
    {
        _folder.Put("local/" + Extract, Manifests.Transfers(), ("2025.csv", DataFolder.Transfers), ("2026.csv", DataFolder.Transfers));
        _folder.Replace(Extract, "2026.csv", DataFolder.Transfers.Replace("3.5", "-3.5", StringComparison.Ordinal));
        Assert.Contains(DataCheck.Run(_folder.Root), problem => problem.File == "data/sipri-arms-transfers/2026.csv");
    }

    // Windows of the size and kind that us-control needs: no year of a recipient follows.
    [Fact]
    public void A_table_of_recipient_and_separate_windows_is_derived()
    {
        PutWindows("sipri-windows", "2001,2005,POL,10\n2006,2010,POL,0\n2006,2010,NOR,4\n");
        Assert.Empty(DataCheck.Run(_folder.Root));
    }

    // By hand: 2001-2005 less 2002-2006 with no volume at all leaves 2001 alone, and 2001 is 10.
    [Fact]
    public void Windows_of_a_recipient_that_overlap_are_refused_with_the_years_that_follow()
    {
        PutWindows("sipri-windows", "2001,2005,POL,10\n2002,2006,POL,0\n");
        var problem = Assert.Single(DataCheck.Run(_folder.Root));
        Assert.Equal("data/sipri-windows/datapackage.json", problem.File);
        Assert.StartsWith(
            "2026.csv has windows that overlap, 2001-2005 and 2002-2006 (data/sipri-windows/2026.csv), for the recipient POL; from the "
                + "windows of all recipients 1 volumes of a single year follow",
            problem.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Windows_that_overlap_are_refused_also_over_two_datasets_and_under_another_column_name()
    {
        PutWindows("sipri-windows", "2001,2005,POL,10\n");
        PutWindows("sipri-windows-later", "2002,2006,POL,12\n", "buyer");
        Assert.Contains("has windows that overlap", Assert.Single(DataCheck.Run(_folder.Root)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Windows_of_different_recipients_may_overlap()
    {
        PutWindows("sipri-windows", "2001,2005,POL,10\n2002,2006,NOR,12\n");
        Assert.Empty(DataCheck.Run(_folder.Root));
    }

    [Theory]
    [InlineData("2001,2001,POL,10\n")]
    [InlineData("2001,2004,POL,10\n")]
    public void A_window_of_a_recipient_of_under_five_years_is_refused(string rows)
    {
        PutWindows("sipri-windows", rows);
        Assert.Contains("has a window of under 5 years", Assert.Single(DataCheck.Run(_folder.Root)).Message, StringComparison.Ordinal);
    }

    private void PutWindows(string name, string rows, string column = "recipient")
    {
        var manifest = Manifests.Transfers();
        (manifest["name"], manifest["licenceClass"]) = (name, "derived-only");
        manifest["resources"]!.AsArray().RemoveAt(0);
        var table = manifest["resources"]![0]!;
        (table["coverage"], table["absentInside"]) = (new JsonObject(), "gap");
        table["schema"]!["primaryKey"] = new JsonArray("from", "until", column);
        table["schema"]!["fields"] = JsonNode.Parse(
            """
            [{"name":"from","type":"year","description":"First year","constraints":{"required":true}},
             {"name":"until","type":"year","description":"Last year","constraints":{"required":true}},
             {"name":"COLUMN","type":"string","description":"To whom","codes":"country","constraints":{"required":true}},
             {"name":"volume","type":"number","description":"Volume","unit":"million TIV","constraints":{"required":true,"minimum":0}}]
            """.Replace("COLUMN", column, StringComparison.Ordinal)
        );
        _folder.Put(name, manifest, ("2026.csv", $"from,until,{column},volume\n{rows}"));
    }

    private void PutMore(int cells)
    {
        var rows = Country
            .All.SelectMany(supplier =>
                Enumerable.Range(1900, 12).Select(year => string.Create(CultureInfo.InvariantCulture, $"{supplier.Code},POL,{year},1\n"))
            )
            .Take(cells);
        var manifest = Manifests.Transfers();
        manifest["name"] = "sipri-more";
        manifest["resources"]!.AsArray().RemoveAt(0);
        manifest["resources"]![0]!["coverage"] = JsonNode.Parse("""{"years":"1900-1911"}""");
        _folder.Put("sipri-more", manifest, ("2026.csv", "supplier,recipient,year,volume\n" + string.Concat(rows)));
    }
}
