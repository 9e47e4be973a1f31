namespace Analysis.Tests;

public sealed class CountryGroupTests
{
    // The United Kingdom left the European Union on 31 January 2020: 2019 is the last year that counts. Croatia joined in 2013.
    private static readonly Country Gbr = Country.Parse("GBR");
    private static readonly Country Hrv = Country.Parse("HRV");
    private static readonly CountryGroup Union = CountryGroup.Fixed(
        "eu",
        "European Union",
        [SampleData.Member(Hrv, 2013), SampleData.Member(Gbr, 1973, 2019), SampleData.Member(SampleData.Fra, 1958)],
        2025
    );

    [Fact]
    public void A_fixed_group_takes_the_members_of_one_year_for_all_years()
    {
        Assert.Equal(2025, Union.AsOf);
        Assert.Equal([SampleData.Fra, Hrv], Union.MembersIn(2000));
        Assert.Equal([SampleData.Fra, Hrv], Union.MembersIn(2025));
        Assert.True(Union.Includes(Hrv, 2000));
        Assert.False(Union.Includes(Gbr, 2000));
    }

    [Theory]
    [InlineData(2012, "FRA,GBR")]
    [InlineData(2013, "FRA,GBR,HRV")]
    [InlineData(2019, "FRA,GBR,HRV")]
    [InlineData(2020, "FRA,HRV")]
    [InlineData(1950, "")]
    public void A_group_by_year_takes_each_years_members(int year, string members)
    {
        Assert.Equal(members, string.Join(",", Union.ByYear().MembersIn(year).Select(member => member.Code)));
        Assert.Equal(members.Contains("GBR", StringComparison.Ordinal), Union.ByYear().Includes(Gbr, year));
    }

    [Fact]
    public void The_id_shows_how_membership_is_taken()
    {
        var byYear = Union.ByYear();
        Assert.Equal("eu-by-year", byYear.Id);
        Assert.Equal("European Union (members of each year)", byYear.Name);
        Assert.Null(byYear.AsOf);
        Assert.NotEqual<Subject>(Union, byYear);
        Assert.Same(byYear, byYear.ByYear());
    }

    [Fact]
    public void Without_a_member_a_group_counts_the_others_as_before()
    {
        var others = Union.Without(Hrv);
        Assert.Equal(("eu-without-hrv", "Others in European Union", 2025), (others.Id, others.Name, others.AsOf));
        Assert.Equal([SampleData.Fra], others.MembersIn(2025));
        Assert.Equal([SampleData.Fra, Gbr], Union.ByYear().Without(Hrv).MembersIn(2019));
        Assert.Same(Union, Union.Without(SampleData.Pol));
    }

    [Fact]
    public void Former_members_stay_on_the_list() =>
        Assert.Equal([SampleData.Fra, Gbr, Hrv], Union.Memberships.Select(membership => membership.Country));

    [Fact]
    public void A_country_with_two_memberships_in_a_year_is_one_member()
    {
        var group = CountryGroup.Fixed(
            "g",
            "G",
            [SampleData.Member(SampleData.Fra, 1949, 1966), SampleData.Member(SampleData.Fra, 1960)],
            1966
        );
        Assert.Equal([SampleData.Fra], group.MembersIn(1966));
    }

    [Theory]
    [InlineData(null, null, 1900, true)]
    [InlineData(2013, null, 2012, false)]
    [InlineData(2013, null, 2013, true)]
    [InlineData(1973, 2019, 2019, true)]
    [InlineData(1973, 2019, 2020, false)]
    [InlineData(null, 2019, 1900, true)]
    public void Both_ends_of_a_membership_count(int? from, int? until, int year, bool holds) =>
        Assert.Equal(holds, SampleData.Member(Gbr, from, until).HoldsIn(year));

    [Fact]
    public void A_fixed_group_without_members_is_refused() =>
        Assert.Contains(
            "no members as of 1950",
            SampleData.ErrorOf(() => CountryGroup.Fixed("g", "G", [SampleData.Member(Hrv, 2013)], 1950)),
            StringComparison.Ordinal
        );

    [Fact]
    public void No_member_leaves_before_joining() =>
        Assert.Contains(
            "leaves in 2001, before it joins in 2013",
            SampleData.ErrorOf(() => CountryGroup.Fixed("g", "G", [SampleData.Member(Hrv, 2013, 2001)], 2025)),
            StringComparison.Ordinal
        );
}
