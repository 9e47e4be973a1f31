using Analysis.Hosting;

namespace Analysis.Interactive.Tests;

/// <summary>A bare id is the default window and the newest edition: every other run must have a suffix.</summary>
[Collection(SessionTests.Name)]
public sealed class FindingIdTests
{
    [Fact]
    public void The_default_run_keeps_the_bare_id()
    {
        SessionFixture.Start();

        Assert.Equal("us-share", Assert.Single(Notebook.Say($"{SessionFixture.UsShare()}").Findings).Id);
    }

    [Fact]
    public void The_newest_edition_requested_by_name_is_still_the_default()
    {
        SessionFixture.Start(new() { Editions = new Dictionary<string, string> { ["sipri-arms-transfers"] = "2026" } });

        Assert.Equal("us-share", Assert.Single(Notebook.Say($"{SessionFixture.UsShare()}").Findings).Id);
    }

    [Fact]
    public void Another_edition_is_named()
    {
        SessionFixture.Start(new() { Editions = new Dictionary<string, string> { ["sipri-arms-transfers"] = "2025" } });

        Assert.Equal("us-share--sipri-arms-transfers-2025", Assert.Single(Notebook.Say($"{SessionFixture.UsShare()}").Findings).Id);
    }

    [Fact]
    public void An_edition_of_a_dataset_that_the_figure_does_not_use_leaves_its_id_alone()
    {
        SessionFixture.Start(new() { Editions = new Dictionary<string, string> { ["nato-defence-expenditure"] = "2024" } });

        Assert.Equal("us-share", Assert.Single(Notebook.Say($"{SessionFixture.UsShare()}").Findings).Id);
    }

    [Fact]
    public void Parameters_that_differ_are_named_in_the_order_of_their_names()
    {
        SessionFixture.Start(
            new()
            {
                Parameters = new Dictionary<string, ParameterValue>
                {
                    ["window"] = new(ParameterType.Text, "2016-2020"),
                    ["recipients"] = new(ParameterType.Text, "nato-europe"),
                },
            }
        );

        Assert.Equal(
            "us-share--recipients-nato-europe--window-2016-2020",
            Assert.Single(Notebook.Say($"{SessionFixture.UsShare()}").Findings).Id
        );
    }

    [Fact]
    public void An_id_that_names_its_edition_needs_no_suffix()
    {
        SessionFixture.Start(new() { Editions = new Dictionary<string, string> { ["sipri-arms-transfers"] = "2025" } });

        var named = SessionFixture.UsShare("us-share-edition-2025");

        Assert.Equal("us-share-edition-2025", Assert.Single(Notebook.Say($"{named}").Findings).Id);
    }

    [Fact]
    public void An_older_edition_that_the_cells_take_by_themselves_is_part_of_the_default_run()
    {
        SessionFixture.Start();
        var older = SessionFixture.UsShare(edition: "2025");
        Assert.Equal("us-share", Assert.Single(Notebook.Say($"{older}").Findings).Id);
        SessionFixture.Start(new() { Editions = new Dictionary<string, string> { ["sipri-arms-transfers"] = "2026" } });
        Assert.Equal("us-share", Assert.Single(Notebook.Say($"{older}").Findings).Id);
    }

    [Fact]
    public void A_negative_value_is_distinguished_from_a_positive_one()
    {
        SessionFixture.Start(
            new() { Parameters = new Dictionary<string, ParameterValue> { ["growth"] = new(ParameterType.DecimalNumber, "-0.01") } }
        );

        Assert.Equal("us-share--growth-minus-0-01", Assert.Single(Notebook.Say($"{SessionFixture.UsShare()}").Findings).Id);
    }

    // A worker that runs one notebook after another must not give the second one the data of the first.
    [Fact]
    public void A_notebook_that_does_not_start_has_not_the_session_of_the_notebook_before()
    {
        SessionFixture.Start();
        new RunContext().Enter();

        Assert.Throws<InvalidOperationException>(() => Notebook.Data);
    }

    [Fact]
    public void An_edition_that_does_not_exist_stops_the_start() =>
        Assert.Throws<ArgumentException>(() =>
            SessionFixture.Start(new() { Editions = new Dictionary<string, string> { ["sipri-arms-transfers"] = "1999" } })
        );
}
