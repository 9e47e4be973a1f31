namespace Analysis.Tests;

/// <summary>Numbers of a result: picked, counted and calculated. All expected numbers are calculated by hand from the shares below.</summary>
public sealed class ResultValueTests
{
    private static readonly Period Early = new(2016, 2020);
    private static readonly Period Late = new(2021, 2025);

    private static Indicator<T> Result<T>(string unit, params Observation<T>[] observations)
        where T : struct, IQuantity =>
        new()
        {
            Id = "an-indicator",
            Title = "An indicator",
            Unit = unit,
            Definition = "This ÷ that.",
            Observations = observations,
            Sources = [SampleData.Source()],
        };

    private static Observation<Share> Seen(Subject subject, Period period, double fraction, bool estimate = false) =>
        new(
            subject,
            SampleData.Usa,
            period,
            Share.FromFraction(fraction),
            estimate ? ObservationStatus.Estimate : ObservationStatus.Actual
        );

    private static Indicator<Share> Shares =>
        Result("fraction of import volume (TIV)", Seen(SampleData.Pol, Early, 0.25), Seen(SampleData.Pol, Late, 0.75));

    private static Indicator<Share> Countries =>
        Result(
            "fraction of import volume (TIV)",
            Seen(SampleData.Pol, Late, 0.75),
            Seen(SampleData.Fra, Late, 0.20),
            Seen(SampleData.Deu, Late, 0.60, estimate: true)
        );

    private static Indicator<TrendValue> Volumes(Period period, double millions) =>
        Result("million TIV", new Observation<TrendValue>(SampleData.Pol, null, period, new(millions), ObservationStatus.Actual));

    [Fact]
    public void An_observation_gives_a_finding_with_its_place_in_the_id()
    {
        Finding finding = Shares.At("POL", Late);

        Assert.Equal("an-indicator-pol-usa-2021-2025", finding.Id);
        Assert.Equal("An indicator: Poland, United States, 2021–25", finding.Title);
        Assert.Equal((0.75, "fraction of import volume (TIV)", Late), (finding.Value, finding.Unit.Text, finding.Period));
        Assert.Equal(
            Shares.Sources.Select(source => (source.Dataset, source.Edition)),
            finding.Sources.Select(s => (s.Dataset, s.Edition))
        );
    }

    [Fact]
    public void A_declared_call_adds_only_the_arguments_that_differ_from_their_defaults()
    {
        var one = Result("fraction", Seen(SampleData.Pol, Late, 0.5)) with
        {
            Arguments =
            [
                new("recipients", "members of nato", () => "european-nato") { IsOfRows = true },
                new("window", "2021-2025", () => "2021-2025"),
                new("supplier", "USA", () => "all"),
                new("own-target", "0.6", () => "0.5"),
                new("growth", "-0.01", () => "0.02"),
            ],
        };
        // The recipient, who is one of the rows, and the supplier are in the id themselves; the window is the newest one.
        Assert.Equal("an-indicator-pol-usa-own-target-0-6-growth-minus-0-01", one.ToValue().Finding.Id);

        var earlier = one with { Arguments = [new("window", "2021-2025", () => "2022-2026")] };
        Assert.Equal("an-indicator-pol-usa-2021-2025", earlier.Only.Finding.Id);
    }

    [Fact]
    public void The_default_of_an_argument_is_read_when_the_id_is_needed()
    {
        var one = Result("fraction", Seen(SampleData.Pol, Late, 0.5)) with
        {
            Arguments = [new("window", "2021-2025", () => throw new InvalidOperationException("The default was read."))],
        };
        Assert.Equal(0.5, one.Only.Value.Fraction);
        Assert.Throws<InvalidOperationException>(() => one.Only.Finding);
    }

    [Fact]
    public void A_name_of_its_own_replaces_id_and_title()
    {
        var named = Shares.At("POL", Late).As("us-share", "US share");
        Assert.Equal(("us-share", "US share", Late), (named.Finding.Id, named.Finding.Title, named.Period));
        Assert.Equal("An indicator: Poland, United States, 2021–25", Shares.At("POL", Late).As("us-share").Finding.Title);
        Assert.Contains("US share", SampleData.ErrorOf(() => Shares.At("POL", Late).As("US share")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_difference_of_shares_is_in_percentage_points()
    {
        // 75 % − 25 % = 50 points.
        var risen = Shares.At("POL", Late) - Shares.At("POL", Early);
        Assert.Equal((50.0, "percentage points of import volume (TIV)", Late), (risen.Number, risen.Unit.Text, risen.Period));
        Assert.Equal("+50.0 percentage points", risen.ToString());
        Assert.Equal("50.0 percentage points", risen.Size.ToString());
        Assert.Equal("an-indicator-pol-usa-2021-2025-minus-2016-2020", risen.Finding.Id);
        Assert.Equal("An indicator: Poland, United States, 2021–25, minus 2016–20", risen.Finding.Title);
        Assert.Equal(ObservationStatus.Derived, risen.Status);
        Assert.Equal("−50.0 percentage points", Shares.Change(Late, Early).ToString());
        Assert.Equal("an-indicator-pol-usa-change", Shares.Change().Finding.Id);
    }

    [Fact]
    public void Volumes_calculate_as_volumes_ratios_and_changes()
    {
        var (now, before) = (Volumes(Late, 300).Only, Volumes(Early, 120).Only);
        // 300 − 120 = 180; 300 + 120 = 420; 300 ÷ 120 = 2.5; 300 ÷ 120 − 1 = 1.5; 120 ÷ 300 = 0.4.
        Assert.Equal((180.0, "million TIV"), ((now - before).Number, (now - before).Unit.Text));
        Assert.Equal(420.0, (now + before).Number);
        Assert.Equal((2.5, "ratio of volumes (TIV)"), ((now / before).Number, (now / before).Unit.Text));
        Assert.Equal("+150.0 %".Replace(' ', '\u00a0'), now.ChangeFrom(before).ToString());
        Assert.Equal("40.0 %".Replace(' ', '\u00a0'), before.ShareOf(now).ToString());
        Assert.Equal("fraction of million TIV", before.ShareOf(now).Unit.Text);
        Assert.Equal("fraction of import volume (TIV)", before.ShareOf(now, "import volume (TIV)").Unit.Text);
        Assert.True(now > before);
        Assert.False(now <= before);
    }

    [Fact]
    public void The_sources_and_the_weakest_status_of_both_go_on()
    {
        var other = Result("fraction of import volume (TIV)", Seen(SampleData.Fra, Late, 0.2, estimate: true)) with
        {
            Sources = [SampleData.Source("another-dataset")],
        };
        var difference = Shares.At("POL", Late) - other.Only;
        Assert.Equal(ObservationStatus.Estimate, difference.Status);
        Assert.Equal(
            Shares.Sources.Select(source => source.Dataset).Append("another-dataset").Order(StringComparer.Ordinal),
            difference.Finding.Sources.Select(source => source.Dataset)
        );
    }

    [Fact]
    public void What_does_not_calculate_is_refused_with_both_names()
    {
        var volume = Volumes(Late, 300).Only;
        var error = SampleData.ErrorOf(() => volume - Shares.At("POL", Late));
        Assert.Contains("'An indicator: Poland, 2021–25' (million TIV)", error, StringComparison.Ordinal);
        Assert.Contains("(fraction of import volume (TIV))", error, StringComparison.Ordinal);
        Assert.Contains("is zero", SampleData.ErrorOf(() => volume / Volumes(Early, 0).Only), StringComparison.Ordinal);
        Assert.Contains("is zero", SampleData.ErrorOf(() => volume.ShareOf(Volumes(Early, 0).Only)), StringComparison.Ordinal);
        Assert.Contains("no rate", SampleData.ErrorOf(() => volume.ChangeFrom(Volumes(Early, 0).Only)), StringComparison.Ordinal);
        var ratio = volume / Volumes(Early, 120).Only;
        Assert.Contains("don't add up", SampleData.ErrorOf(() => ratio + ratio), StringComparison.Ordinal);
    }

    [Fact]
    public void Money_of_two_price_bases_does_not_mix()
    {
        Indicator<Money> In(string unit, PriceBasis basis) =>
            Result(unit, new Observation<Money>(SampleData.Pol, null, Late, new(100, basis), ObservationStatus.Actual));
        var constant = In("million USD (2021 prices)", PriceBasis.Constant("USD", 2021)).Only;
        var current = In("million USD (current)", PriceBasis.Current("USD")).Only;

        Assert.Equal(200, (constant + constant).Number);
        Assert.Contains("2021 prices", SampleData.ErrorOf(() => constant - current), StringComparison.Ordinal);
    }

    [Fact]
    public void The_largest_the_smallest_and_places_are_picked()
    {
        Assert.Equal(("Poland", 0.75), (Countries.Max().Subject.Name, Countries.Max().Value.Fraction));
        Assert.Equal(("France", 0.20), (Countries.Min().Subject.Name, Countries.Min().Value.Fraction));
        Assert.Equal("Germany", Countries.Place(2).Subject.Name);
        // Which country it is may change with the edition, so the id does not name it.
        Assert.Equal("an-indicator-usa-highest", Countries.Max().Finding.Id);
        Assert.Equal("an-indicator-pol-usa-first", Shares.First().Finding.Id);
        Assert.Equal(0.75, Shares.Last().Value.Fraction);
        Assert.Contains("no place 4", SampleData.ErrorOf(() => Countries.Place(4)), StringComparison.Ordinal);
        Assert.Contains("3 observations", SampleData.ErrorOf(() => Countries.Last()), StringComparison.Ordinal);
    }

    [Fact]
    public void Counts_ranks_and_medians_are_of_one_period()
    {
        var above = Countries.Count(x => x > Share.Half);
        Assert.Equal(("2", "countries", Late), (above.ToString(), above.Unit.Text, above.Period));
        Assert.Equal("an-indicator-usa-count-above-share-half", above.Finding.Id);
        Assert.Equal(3, Countries.Count().Number);
        // An estimate may be among what is counted.
        Assert.Equal(ObservationStatus.Estimate, above.Status);
        Assert.Equal(2, Countries.Rank("DEU").Number);
        Assert.Equal(0.60, Countries.Median().Number);
        // Of 25 % and 20 % the mean of the two is 22.5 %.
        Assert.Equal(0.225, Result("fraction", Seen(SampleData.Pol, Late, 0.25), Seen(SampleData.Fra, Late, 0.2)).Median().Number, 12);
        Assert.Contains("USA", SampleData.ErrorOf(() => Countries.Rank("USA")), StringComparison.Ordinal);
        Assert.Equal(1, Shares.Count().Number);
    }

    [Fact]
    public void A_part_of_a_result_keeps_its_sources_and_gaps()
    {
        Assert.Equal(["Poland", "Germany"], Countries.Top(2).Observations.Select(o => o.Subject.Name));
        Assert.Equal(["Poland"], Countries.Where(o => o.Value > Share.FromPercent(70)).Observations.Select(o => o.Subject.Name));
        Assert.Equal(0.25, Shares.During(Early).Only.Value.Fraction);
        Assert.Equal(Shares.Sources, Shares.During(Early).Sources);
        Assert.Contains("2030", SampleData.ErrorOf(() => Shares.During(Period.Year(2030))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_result_in_a_text_is_its_title_and_size_and_no_endless_print() =>
        Assert.Equal("An indicator, fraction of import volume (TIV): 3 values", $"{Countries}");

    [Theory]
    [InlineData("DEU,FRA")]
    [InlineData("DEU, FRA")]
    public void Several_countries_may_be_given_with_commas(string ids) =>
        Assert.Equal(["FRA", "DEU"], Countries.For(ids).Observations.Select(o => o.Subject.Id));

    [Theory]
    [InlineData("USA", 3)]
    [InlineData("United States", 3)]
    [InlineData("united states", 3)]
    [InlineData("United", 0)]
    public void A_counterpart_is_found_by_its_id_or_by_the_name_that_a_table_shows(string id, int count) =>
        Assert.Equal(count, Countries.OfCounterpart(id).Observations.Count);

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void The_largest_none_are_refused(int count) =>
        Assert.Contains("give at least 1", SampleData.ErrorOf(() => Countries.Top(count)), StringComparison.Ordinal);

    [Fact]
    public void One_number_of_several_countries_names_how_to_take_one() =>
        Assert.Contains(".For(\"POL\")", SampleData.ErrorOf(() => Countries.Last()), StringComparison.Ordinal);

    [Fact]
    public void Some_countries_are_chosen_by_id_and_groups_are_left_out_of_ranks()
    {
        var mixed = Countries with
        {
            Observations = [.. Countries.Observations, Seen(SampleData.Group("all-of-them", SampleData.Pol, SampleData.Deu), Late, 0.7)],
            Gaps = [new(SampleData.Fin, Late, "No cell."), new(SampleData.Isl, Late, "No forces.")],
        };
        // The group's 70 % is between Poland's 75 % and Germany's 60 %.
        Assert.Equal((3.0, 2.0), (mixed.Rank("DEU").Number, mixed.Countries.Rank("DEU").Number));
        Assert.Equal(["Poland"], mixed.For("POL", "FIN").Observations.Select(o => o.Subject.Name));
        Assert.Equal(["FIN"], mixed.For("POL", "FIN").Gaps.Select(gap => gap.Subject.Id));
        Assert.Contains("did you mean POL?", SampleData.ErrorOf(() => mixed.For("POK")), StringComparison.Ordinal);
    }

    [Fact]
    public void Equal_values_share_the_better_place()
    {
        var tied = Result("fraction", Seen(SampleData.Pol, Late, 0.5), Seen(SampleData.Fra, Late, 0.5), Seen(SampleData.Deu, Late, 0.1));
        Assert.Equal((1.0, 1.0, 3.0), (tied.Rank("POL").Number, tied.Rank("FRA").Number, tied.Rank("DEU").Number));
    }

    [Fact]
    public void A_result_without_values_says_why()
    {
        var empty = Result<Share>("fraction") with { Gaps = [new(SampleData.Pol, Late, "The edition ends in 2020.")] };
        foreach (
            var pick in new Func<object>[]
            {
                () => empty.Max(),
                () => empty.Last(),
                () => empty.Count(),
                () => empty.Median(),
                () => empty.Change(),
            }
        )
            Assert.Contains("The edition ends in 2020.", SampleData.ErrorOf(pick), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0", "75 %")]
    [InlineData("0.00", "75.00 %")]
    [InlineData("about 0", "about 75 %")]
    [InlineData("0.0×", "75.0 %×")]
    [InlineData("0 of it", "75 % of it")]
    public void A_format_sets_the_decimals(string format, string text) =>
        Assert.Equal(text.Replace(" %", "\u00a0%", StringComparison.Ordinal), Shares.At("POL", Late).In(format).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("N2")]
    [InlineData("00")]
    [InlineData("0.")]
    [InlineData("0,0")]
    [InlineData("0.0000000")]
    [InlineData("N0")]
    [InlineData("0%")]
    [InlineData("1 0")]
    public void Another_format_is_refused(string format) =>
        Assert.Contains("no format", SampleData.ErrorOf(() => Shares.At("POL", Late).In(format)), StringComparison.Ordinal);

    [Fact]
    public void An_observation_of_another_result_is_refused() =>
        Assert.Contains("does not hold", SampleData.ErrorOf(() => Shares.Value(Countries.Observations[1])), StringComparison.Ordinal);

    [Fact]
    public void Results_in_one_keep_their_arguments()
    {
        Indicator<Share> Of(string window, Period period) =>
            Result("fraction", Seen(SampleData.Pol, period, 0.5)) with
            {
                Arguments = [new("window", window, () => "2021-2025"), new("own", "eu", () => "european-nato")],
            };
        var joined = new[] { Of("2016-2020", Early), Of("2021-2025", Late) }.Joined();
        Assert.Equal(["2016-2020,2021-2025", "eu"], joined.Arguments.Select(argument => argument.Text));
        Assert.Equal("an-indicator-pol-usa-2016-2020-own-eu", joined.At("POL", Early).Finding.Id);
    }
}
