namespace Analysis.Tests;

/// <summary>Results joined with a user's own table, with numbers that a reader can rank in the head.</summary>
public sealed class ResultJoinTests
{
    private static readonly Period Now = new(2021, 2025);

    private static readonly Country[] Five = [SampleData.Deu, SampleData.Fin, SampleData.Fra, SampleData.Isl, SampleData.Pol];

    private static Indicator<Share> Shares(params Observation<Share>[] observations) =>
        new()
        {
            Id = "share",
            Title = "A share",
            Unit = "fraction of GDP",
            Definition = "part ÷ whole",
            Sources = [SampleData.Source()],
            Observations = observations,
        };

    private static Observation<Share> Of(Subject subject, double percent, Period? period = null, Subject? counterpart = null) =>
        new(subject, counterpart, period ?? Now, Share.FromPercent(percent), ObservationStatus.Actual);

    private static OwnColumn Texts(string name, params (string Id, string Text)[] cells) =>
        new(name, cells.ToDictionary(cell => cell.Id, cell => cell.Text), null);

    private static OwnColumn Numbers(string name, params (string Id, double Number)[] cells) =>
        new(name, cells.ToDictionary(cell => cell.Id, cell => $"{cell.Number}"), cells.ToDictionary(cell => cell.Id, cell => cell.Number));

    private static OwnTable Table(IReadOnlyList<Subject> subjects, params OwnColumn[] columns) =>
        new()
        {
            File = "own.csv",
            Sha256 = "0123456789abcdef",
            CountryColumn = "country",
            Subjects = subjects,
            Columns = columns,
        };

    [Fact]
    public void Countries_pair_by_code_and_what_one_side_lacks_is_listed_with_the_reason()
    {
        var result = Shares(Of(SampleData.Deu, 10), Of(SampleData.Fra, 20), Of(SampleData.Fin, 30)) with
        {
            Gaps = [new(SampleData.Isl, Now, "no imports")],
        };
        var own = Table(
            [SampleData.Deu, SampleData.Fra, SampleData.Pol, SampleData.Isl],
            Texts("wave", ("DEU", "old"), ("POL", "new"), ("ISL", "old"))
        ) with
        {
            Unmatched = [new(6, "World", "a total", new Dictionary<string, string>())],
        };
        var joined = result.Join(own, "wave");

        Assert.Equal([SampleData.Deu], joined.Subjects);
        Assert.Equal(("A share", "fraction of GDP", Now), (joined.Title, joined.Unit.Text, joined.Period));
        Assert.Equal("no imports", Assert.Single(joined.Gaps).Reason);
        Assert.Equal(
            [
                new OneSided("Finland", "not in own.csv"),
                new OneSided("France", "no value in the column 'wave' of own.csv"),
                new OneSided("Poland", "not in 'A share'"),
                new OneSided("World", "a total"),
            ],
            joined.OneSided
        );
        Assert.Equal(["a-dataset", "own-own-csv"], joined.Sources.Select(source => source.Dataset));
    }

    [Fact]
    public void Several_periods_or_counterparts_are_refused_until_one_is_chosen()
    {
        var own = Table([SampleData.Pol], Numbers("v", ("POL", 1)));
        var years = Shares(Of(SampleData.Pol, 1, Period.Year(2014)), Of(SampleData.Pol, 2, Period.Year(2024)));
        Assert.Equal(
            "'A share' holds 2 periods, and a join takes one; choose it, period: Period.Year(2024). It holds 2014, 2024.",
            SampleData.ErrorOf(() => years.Join(own, "v"))
        );
        Assert.Equal(
            "'A share' has no value for 2020; it holds 2014, 2024.",
            SampleData.ErrorOf(() => years.Join(own, "v", Period.Year(2020)))
        );
        Assert.Equal(0.01, years.Join(own, "v", Period.Year(2014)).Measure.Values[SampleData.Pol].Number);

        var sides = Shares(Of(SampleData.Pol, 1, counterpart: SampleData.Usa), Of(SampleData.Pol, 2, counterpart: SampleData.Kor));
        Assert.Equal(
            "'A share' holds 2 counterparts, and a join takes one; choose it, counterpart: \"USA\". It holds USA, KOR.",
            SampleData.ErrorOf(() => sides.Join(own, "v"))
        );
        Assert.Equal(
            "'A share' has no counterpart 'KRO'; did you mean 'KOR'?",
            SampleData.ErrorOf(() => sides.Join(own, "v", counterpart: "KRO"))
        );
        var chosen = sides.Join(own, "v", counterpart: "KOR");
        Assert.Equal((0.02, "A share, South Korea, 2021–25"), (chosen.Measure.Values[SampleData.Pol].Number, chosen.Measure.Title));
    }

    [Fact]
    public void Columns_that_are_not_there_empty_or_joined_twice_are_refused()
    {
        var own = Table([SampleData.Pol], Numbers("gdp", ("POL", 1)), Texts("empty"));
        var result = Shares(Of(SampleData.Pol, 1));
        Assert.Equal(
            "own.csv has no column 'gpd'; did you mean 'gdp'? It has gdp, empty.",
            SampleData.ErrorOf(() => result.Join(own, "gpd"))
        );
        Assert.Contains("has no filled cell", SampleData.ErrorOf(() => result.Join(own, "empty")), StringComparison.Ordinal);
        Assert.Contains("is joined already", SampleData.ErrorOf(() => result.Join(own, "gdp").Join(own, "gdp")), StringComparison.Ordinal);
        Assert.Contains("has no value to join", SampleData.ErrorOf(() => Shares().Join(own, "gdp")), StringComparison.Ordinal);
        Assert.Equal(
            "Nothing called 'gpd' was joined; did you mean 'gdp'? There are share, gdp.",
            SampleData.ErrorOf(() => result.Join(own, "gdp").Column("gpd"))
        );
    }

    // x: 1, 2, 3, 4, 5. y: 20, 10, 40, 30, 50. Differences of the ranks: −1, 1, −1, 1, 0; the sum of their squares is 4.
    // ρ = 1 − 6 × 4 ÷ (5 × 24) = 0.8. Interval: artanh 0.8 = 1.098612; 1.959964 × √(1.06 ÷ 2) = 1.426876;
    // tanh −0.328263 = −(0.328263 − 0.011791 + 0.000508 − 0.000022) = −0.31696, and tanh 2.525488 = 0.9873.
    [Fact]
    public void The_rank_correlation_of_five_countries_is_that_by_hand()
    {
        var joined = Shares([.. Five.Zip([20.0, 10, 40, 30, 50], (country, percent) => Of(country, percent))])
            .Join(Table(Five, Numbers("x", [.. Five.Select((country, i) => (country.Id, i + 1.0))])), "x");

        var correlation = joined.RankCorrelation()!.Value;
        Assert.Equal((0.8, 5), (Math.Round(correlation.Value, 12), correlation.Count));
        Assert.Equal((-0.3170, 0.9873), (Math.Round(correlation.Interval!.Value.Low, 4), Math.Round(correlation.Interval.Value.High, 4)));
        Assert.Equal(correlation, joined.RankCorrelation("share", "x"));
    }

    // x: 1, 2, 2, 4, 5 has the ranks 1, 2.5, 2.5, 4, 5; y: 10, 10, 30, 40, 20 the ranks 1.5, 1.5, 4, 5, 3. Both have the mean 3.
    // Products: −2 × −1.5 + −0.5 × −1.5 + −0.5 × 1 + 1 × 2 + 2 × 0 = 5.25. Squares: 4 + 0.25 + 0.25 + 1 + 4 = 9.5, and
    // 2.25 + 2.25 + 1 + 4 + 0 = 9.5. ρ = 5.25 ÷ 9.5.
    [Fact]
    public void Ties_have_their_mean_rank()
    {
        var joined = Shares([.. Five.Zip([10.0, 10, 30, 40, 20], (country, percent) => Of(country, percent))])
            .Join(Table(Five, Numbers("x", [.. Five.Zip([1.0, 2, 2, 4, 5], (country, x) => (country.Id, x))])), "x");

        Assert.Equal(5.25 / 9.5, joined.RankCorrelation()!.Value.Value, 12);
    }

    [Fact]
    public void Few_pairs_equal_values_and_text_have_no_correlation()
    {
        var result = Shares([.. Five.Select((country, i) => Of(country, i + 1))]);
        var three = Table(Five, Numbers("x", ("DEU", 1), ("FIN", 2), ("FRA", 3)));
        var equal = Table(Five, Numbers("x", [.. Five.Select(country => (country.Id, 7.0))]));
        var words = Table(Five, Texts("x", ("DEU", "a"), ("FIN", "b")));
        Assert.Null(result.Join(three, "x").RankCorrelation());
        Assert.Null(result.Join(equal, "x").RankCorrelation());
        Assert.Contains(".Bars(by: \"x\")", SampleData.ErrorOf(() => result.Join(words, "x").RankCorrelation()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_group_is_no_pair_beside_its_members()
    {
        var group = SampleData.Group("all", Five);
        Subject[] subjects = [.. Five, group];
        var joined = Shares([.. subjects.Select((subject, i) => Of(subject, i + 1))])
            .Join(Table(subjects, Numbers("x", [.. subjects.Select((subject, i) => (subject.Id, (double)i))])), "x");

        Assert.Equal(Five, joined.Pairs().Select(pair => pair.Subject).Cast<Country>());
        Assert.Equal(6, joined.Subjects.Count);
    }

    [Fact]
    public void Two_results_join_and_a_year_of_both_is_chosen_once()
    {
        var first = Shares(
            Of(SampleData.Pol, 1, Period.Year(2014)),
            Of(SampleData.Pol, 2, Period.Year(2024)),
            Of(SampleData.Fra, 3, Period.Year(2024))
        );
        var second = Shares(Of(SampleData.Pol, 50, Period.Year(2024)), Of(SampleData.Pol, 60, Period.Year(2025))) with
        {
            Id = "other",
            Title = "Another share",
            Gaps = [new(SampleData.Fra, Period.Year(2024), "no data")],
        };
        var joined = first.Join(second, Period.Year(2024));

        Assert.Equal((SampleData.Pol, 0.5, 0.02), (joined.Pairs()[0].Subject, joined.Pairs()[0].X, joined.Pairs()[0].Y));
        Assert.Equal(new OneSided("France", "Another share: no data"), Assert.Single(joined.OneSided));
        Assert.Equal(0.6, first.Join(second, Period.Year(2024), otherPeriod: Period.Year(2025)).Pairs()[0].X);
        Assert.Contains("holds 2 periods", SampleData.ErrorOf(() => first.Join(second, Period.Year(2014))), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_editions_do_not_mix()
    {
        var other = Shares(Of(SampleData.Pol, 1)) with { Id = "other", Sources = [SampleData.Source(edition: "2025")] };
        Assert.Contains("don't mix", SampleData.ErrorOf(() => Shares(Of(SampleData.Pol, 1)).Join(other)), StringComparison.Ordinal);
    }
}
