using Analysis.Charts;
using Analysis.Indicators.Arguments;

namespace Analysis.Interactive.Tests;

/// <summary>Sentences and titles that take results, on the shipped data.</summary>
[Collection(SessionTests.Name)]
public sealed class ResultSentenceTests
{
    public ResultSentenceTests() => SessionFixture.Start();

    [Fact]
    public void A_result_in_a_sentence_is_a_finding_with_an_id_that_a_new_edition_keeps()
    {
        var share = Notebook.Procurement.SupplierShare(supplier: "USA");
        var said = Notebook.Say($"The United States supplied {share} of it.");

        var finding = Assert.Single(said.Findings);
        Assert.Equal("supplier-share-european-nato-usa", finding.Id);
        Assert.Equal($"The United States supplied {share.Only.Value} of it.", said.Text);
        Assert.Equal("sipri-arms-transfers", Assert.Single(finding.Sources).Dataset);
    }

    [Fact]
    public void Windows_countries_and_calculated_numbers_have_ids_of_their_own()
    {
        var now = Notebook.Procurement.SupplierShare(recipients: "DEU,POL", supplier: "USA");
        var years = now.Observations[0].Period;
        var before = Notebook.Procurement.SupplierShare(recipients: "DEU,POL", window: years.Before, supplier: "USA");
        var said = Notebook.Say($"{now.At("POL")} {before.At("POL"):0} {now.At("POL") - before.At("POL")} {now.Max()}");

        Assert.Equal(
            [
                "supplier-share-pol-usa",
                $"supplier-share-pol-usa-{years.Before}",
                $"supplier-share-pol-usa-minus-{years.Before}",
                "supplier-share-usa-recipients-deu-pol-highest",
            ],
            said.Findings.Select(finding => finding.Id)
        );
    }

    [Fact]
    public void Two_numbers_with_one_id_in_a_sentence_are_refused()
    {
        var shares = Notebook.Procurement.SupplierShare(recipients: "DEU,POL", supplier: "USA");
        var error = Assert.Throws<ArgumentException>(() =>
            Notebook.Say($"{shares.At("DEU").As("one-id")} {shares.At("POL").As("one-id")}")
        );
        Assert.Contains(".As(", error.Message, StringComparison.Ordinal);
        // The same number twice is one finding said twice.
        Assert.Equal(2, Notebook.Say($"{shares.At("DEU")} {shares.At("DEU")}").Findings.Count);
    }

    [Fact]
    public void A_result_of_several_values_is_refused_in_a_sentence()
    {
        var shares = Notebook.Procurement.SupplierShare(recipients: "DEU,POL", supplier: "USA");
        Assert.Contains(
            "2 observations",
            Assert.Throws<ArgumentException>(() => Notebook.Say($"{shares}")).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_title_takes_results_and_goes_with_the_chart()
    {
        var shares = Notebook.Procurement.SupplierShare(recipients: "DEU,POL", supplier: "USA");
        var chart = shares.Bars().Titled($"Poland took {shares.At("POL")} from the United States");

        Assert.Equal($"Poland took {shares.At("POL")} from the United States", chart.Chart.Title);
        Assert.Equal("supplier-share-pol-usa", Assert.Single(chart.Title.Findings).Id);
    }

    [Fact]
    public void A_table_of_a_result_has_a_finding_a_row_and_the_reasons_of_its_gaps()
    {
        var table = Notebook.Procurement.SupplierShare(recipients: "DEU,POL,ISL", supplier: "USA").Table();

        Assert.Equal(["Country or group", "Value"], table.Columns.Select(column => column.Header));
        Assert.Equal("% of import volume (TIV)", table.Columns[^1].Unit);
        Assert.Equal(["Germany", "Poland", "Iceland"], table.Rows.Select(row => row[0].Text));
        Assert.Equal(["supplier-share-deu-usa", "supplier-share-pol-usa"], table.Findings.Select(finding => finding.Id));
        Assert.StartsWith("– (", table.Rows[^1][1].Text, StringComparison.Ordinal);
        Assert.Contains("United States", table.Caption.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_that_differ_are_in_the_table()
    {
        var table = Notebook.Procurement.SupplierShare(recipients: "POL", window: "2016-2020,2021-2025").Table($"Suppliers of Poland");
        Assert.Equal(["Country or group", "Counterpart", "Period", "Value"], table.Columns.Select(column => column.Header));
        Assert.Equal("Suppliers of Poland", table.Caption.Text);
    }

    [Fact]
    public void Members_of_a_group_are_rows_whose_ids_do_not_depend_on_the_group()
    {
        var members = Notebook.Procurement.SupplierShare(recipients: "members of european-nato", supplier: "USA");

        Assert.Contains("POL", members.Observations.Select(o => o.Subject.Id));
        Assert.DoesNotContain("european-nato", members.Observations.Select(o => o.Subject.Id));
        Assert.Equal("supplier-share-pol-usa", members.At("POL").Finding.Id);
        Assert.Equal(
            Notebook.Data.Group("european-nato").MembersIn(2026).Count,
            members.Observations.Select(o => o.Subject).Concat(members.Gaps.Select(gap => gap.Subject)).Distinct().Count()
        );
        var error = Assert.Throws<RefusedArgumentException>(() =>
            Notebook.Procurement.SupplierShare(recipients: "members of european-nat")
        );
        Assert.Contains("european-nato", error.Message, StringComparison.Ordinal);
    }
}
