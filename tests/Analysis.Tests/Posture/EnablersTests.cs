using Analysis.Posture;
using Analysis.Tables;

namespace Analysis.Tests.Posture;

/// <summary>Enablers of the United States and of European NATO, by definition.</summary>
public sealed class EnablersTests
{
    private static readonly CountryGroup Europe = SampleData.Group("nato-europe", SampleData.Deu, SampleData.Fra);

    private const string EuropeanSide = "nato-europe-and-pooled-fleets";

    private static CitedValue Airlift(
        string id,
        Subject subject,
        string item,
        decimal? value,
        string measure = "in-service",
        string unit = "aircraft"
    ) => SampleCitedValues.Row(id, subject, "airlift", item, measure, value, unit);

    private static EditionTable<CapabilityDefinition> Definitions(
        TotalFit fit = TotalFit.Holds,
        string reason = "Complete.",
        string edition = "2026"
    ) =>
        new(
            SampleData.Source("figures", edition),
            null,
            [new("airlift", "heavy-airlift", fit, fit == TotalFit.None ? [] : [("airlift", "C-17"), ("airlift", "A400M")], reason)]
        );

    // United States 200 + 50 = 250; Europe 40 (DEU) + 7 (pooled) + 3 (FRA) = 50. An order, an aggregate and a year don't go in.
    private static readonly CitedValue[] Rows =
    [
        Airlift("usa-c-17", SampleData.Usa, "C-17", 200).In(2024),
        Airlift("usa-a400m", SampleData.Usa, "A400M", 50) with
        {
            Note = "Rounded.",
        },
        Airlift("usa-a400m-weak", SampleData.Usa, "A400M", 90).Beside() with
        {
            Grade = EvidenceGrade.C,
        },
        Airlift("deu-a400m", SampleData.Deu, "A400M", 40) with
        {
            Status = ObservationStatus.Estimate,
        },
        Airlift("deu-a400m-ordered", SampleData.Deu, "A400M", 53, "ordered").Beside(),
        Airlift("fra-a400m", SampleData.Fra, "A400M", 3).In(2020),
        Airlift("pooled-c-17", SampleCitedValues.Pooled, "C-17", 7),
        Airlift("as-cited", SampleCitedValues.AsCited, "A400M", 107).Beside(),
        Airlift("deu-a400m-year", SampleData.Deu, "A400M", 2014, "introduction-year", "year"),
        Airlift("deu-tanker", SampleData.Deu, "MRTT", 9),
    ];

    private static Indicator<Count> Total(params CitedValue[] rows) => Enablers.Of(SampleCitedValues.Table(rows), Definitions(), Europe);

    [Fact]
    public void A_total_is_the_sum_of_the_operator_rows_that_belong_to_it()
    {
        var result = Total(Rows);
        Assert.Equal(250, result.Against("USA").Value.Value);
        Assert.Equal(50, result.Against(EuropeanSide).Value.Value);
        Assert.Equal(("heavy-airlift", "Heavy airlift"), (result.Observations[0].Subject.Id, result.Observations[0].Subject.Name));
        // From the oldest row that went in to the newest.
        Assert.Equal(new Period(2020, 2025), result.Observations[0].Period);
        Assert.Equal("aircraft", result.Unit.Text);
        Assert.All(result.Observations, o => Assert.Equal(ObservationStatus.Estimate, o.Status));
    }

    [Fact]
    public void The_ratio_divides_the_two_sides() =>
        Assert.Equal(5, Enablers.Ratio(SampleCitedValues.Table(Rows), Definitions(), Europe).Only.Value.Value, 12); // 250 ÷ 50

    [Fact]
    public void The_US_part_is_of_what_both_sides_have()
    {
        // 250 ÷ (250 + 50); an estimate, because Germany's row is one.
        var part = Total(Rows).UsPart();
        Assert.Equal(250 / 300.0, part.Only.Value.Fraction, 12);
        Assert.Equal(("USA", new Period(2020, 2025)), (part.Only.Counterpart!.Id, part.Only.Period));
        Assert.Equal((ObservationStatus.Estimate, "fraction of what both have"), (part.Only.Status, part.Unit.Text));
        Assert.Equal(1, Total(Rows[0], Airlift("deu", SampleData.Deu, "A400M", 0)).UsPart().Only.Value.Fraction);
    }

    [Fact]
    public void The_US_part_of_nothing_is_a_gap_and_the_gaps_of_the_totals_stay()
    {
        var nothing = Total(Airlift("usa", SampleData.Usa, "C-17", 0), Airlift("deu", SampleData.Deu, "A400M", 0)).UsPart();
        Assert.Equal("Neither side has any.", Assert.Single(nothing.Gaps).Reason);
        var without = Enablers.Of(SampleCitedValues.Table(Rows), Definitions(TotalFit.None, "No list is complete."), Europe);
        Assert.Equal(without.Gaps, without.UsPart().Gaps);
        Assert.Empty(without.UsPart().Observations);
    }

    [Fact]
    public void Notes_name_the_fleets_that_the_United_States_owns_too_and_the_note_of_a_row()
    {
        var notes = Total(Rows).Notes;
        Assert.Contains("Heavy airlift: Complete.", notes);
        Assert.Contains(
            "Heavy airlift: 7 of the European 50 belong to the Pooled fleet, which the United States owns in common with the others.",
            notes
        );
        Assert.Contains("United States, A400M, in service, 2025: Rounded.", notes);
    }

    [Fact]
    public void Where_it_holds_with_caution_the_caution_is_reported() =>
        Assert.Contains(
            "Heavy airlift: with caution. Rounded.",
            Enablers.Of(SampleCitedValues.Table(Rows), Definitions(TotalFit.WithCaution, "Rounded."), Europe).Notes
        );

    [Theory]
    [InlineData("Orders are missing.", "No total can be given, because orders are missing.")]
    [InlineData("CSIS gives an aggregate.", "No total can be given, because CSIS gives an aggregate.")]
    public void Where_no_total_fits_it_is_a_gap_with_its_reason(string reason, string expected)
    {
        var result = Enablers.Of(SampleCitedValues.Table(Rows), Definitions(TotalFit.None, reason), Europe);
        Assert.Empty(result.Observations);
        Assert.Equal(expected, Assert.Single(result.Gaps).Reason);
        Assert.Equal(
            expected,
            Assert.Single(Enablers.Ratio(SampleCitedValues.Table(Rows), Definitions(TotalFit.None, reason), Europe).Gaps).Reason
        );
    }

    [Fact]
    public void An_operator_on_neither_side_is_left_out_and_named()
    {
        var result = Total([.. Rows, Airlift("kor-c-17", SampleData.Kor, "C-17", 30)]);
        Assert.Equal(50, result.Against(EuropeanSide).Value.Value);
        Assert.Contains("Heavy airlift: on neither side and left out: South Korea.", result.Notes);
    }

    [Fact]
    public void A_side_without_a_row_is_a_gap_and_not_zero()
    {
        Assert.Equal(
            "No total can be given, because no row of Europe belongs to the definition.",
            Assert.Single(Total(Rows[0], Rows[9]).Gaps).Reason
        );
        Assert.Equal(
            "No total can be given, because no row of the United States belongs to the definition.",
            Assert.Single(Total(Rows[3]).Gaps).Reason
        );
    }

    [Fact]
    public void One_fleet_in_two_measures_is_not_counted_twice() =>
        Assert.Equal(
            "No total can be given, because deu-a400m and deu-a400m-ordered would count one fleet twice.",
            Assert.Single(Total([Rows[0], Rows[3], Rows[4] with { IsCounted = true }]).Gaps).Reason
        );

    [Fact]
    public void Two_units_or_a_row_without_a_number_are_gaps()
    {
        Assert.Contains(
            "aircraft and batteries",
            Assert.Single(Total(Rows[0], Airlift("deu", SampleData.Deu, "A400M", 4, unit: "batteries")).Gaps).Reason,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "deu has no number",
            Assert.Single(Total(Rows[0], Airlift("deu", SampleData.Deu, "A400M", null)).Gaps).Reason,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(EvidenceGrade.A, true)]
    [InlineData(EvidenceGrade.B, true)]
    [InlineData(EvidenceGrade.C, false)]
    public void No_total_rests_on_a_source_of_grade_C(EvidenceGrade grade, bool isGiven)
    {
        CitedValue[] rows = [Rows[0], Rows[3] with { Grade = grade }];
        Assert.Equal(isGiven ? 2 : 0, Total(rows).Observations.Count);
        Assert.Equal(isGiven ? 1 : 0, Enablers.Ratio(SampleCitedValues.Table(rows), Definitions(), Europe).Observations.Count);
        if (!isGiven)
            Assert.Equal(
                "No total can be given, because deu-a400m (40 aircraft) has a source of grade C only.",
                Assert.Single(Total(rows).Gaps).Reason
            );
    }

    [Fact]
    public void A_row_without_a_date_does_not_stretch_the_period()
    {
        var undated = Airlift("pooled-c-17", SampleCitedValues.Pooled, "C-17", 7).In(2010, 2026) with { AsOf = "undated" };
        Assert.Equal(new Period(2024, 2025), Total(Rows[0], Rows[3], undated).Observations[0].Period);
        Assert.Equal(47, Total(Rows[0], Rows[3], undated).Against(EuropeanSide).Value.Value); // 40 + 7
        // Where no row has a date, the years that bound them are all there is.
        Assert.Equal(
            new Period(2010, 2026),
            Total(Rows[0] with { AsOf = "undated", Period = new(2010, 2026) }, undated).Observations[0].Period
        );
    }

    [Fact]
    public void A_retired_fleet_is_zero_and_nothing_is_divided_by_it()
    {
        CitedValue[] rows = [Rows[0], Airlift("deu", SampleData.Deu, "A400M", 0)];
        Assert.Equal(0, Total(rows).Against(EuropeanSide).Value.Value);
        Assert.Contains(
            "zero",
            Assert.Single(Enablers.Ratio(SampleCitedValues.Table(rows), Definitions(), Europe).Gaps).Reason,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_member_counts_from_its_accession_where_the_group_goes_by_year()
    {
        var growing = CountryGroup
            .Fixed("growing", "Growing", [SampleData.Member(SampleData.Deu), SampleData.Member(SampleData.Fra, 2022)], 2025)
            .ByYear();
        var result = Enablers.Of(SampleCitedValues.Table(Rows), Definitions(), growing);
        // France's row is of 2020, before it joins: 40 + 7.
        Assert.Equal(47, result.Against("growing-by-year-and-pooled-fleets").Value.Value);
    }

    [Fact]
    public void An_unknown_definition_and_mixed_editions_are_refused()
    {
        Assert.Contains(
            "did you mean heavy-airlift?",
            SampleData.ErrorOf(() => Enablers.Of(SampleCitedValues.Table(Rows), Definitions(), Europe, ["heavy-airlif"])),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "take the same edition",
            SampleData.ErrorOf(() => Enablers.Of(SampleCitedValues.Table(Rows), Definitions(edition: "2025"), Europe)),
            StringComparison.Ordinal
        );
    }
}
