namespace Analysis.Data.Tests;

/// <summary>The shipped data have no problems, and their descriptions are true.</summary>
public sealed class RepositoryDataTests
{
    [Fact]
    public void The_shipped_data_are_clean() => Assert.Empty(DataCheck.Run(Repository.Data));

    [Fact]
    public void The_table_of_countries_is_the_list_of_the_vocabulary()
    {
        var frame = Repository.Library.Frame("countries");
        var table = frame.GetColumn<string>("country").Values.Zip(frame.GetColumn<string>("name").Values);
        Assert.Equal(Country.All.Select(country => (country.Code, country.Name)), table);
    }

    // The counts are the definitions of the groups: SIPRI's 29 European allies, 32 allies, 27 of the European Union, SIPRI's 44.
    [Theory]
    [InlineData("european-nato", 2026, 29)]
    [InlineData("nato-europe", 2026, 30)]
    [InlineData("nato-europe-and-canada", 2026, 31)]
    [InlineData("nato", 2026, 32)]
    [InlineData("nato-by-year", 2016, 28)]
    [InlineData("nato-by-year", 2019, 29)]
    [InlineData("nato-by-year", 2023, 31)]
    [InlineData("eu27", 2015, 27)]
    [InlineData("eu27-by-year", 2015, 28)]
    [InlineData("eu27-by-year", 2020, 27)]
    [InlineData("sipri-europe", 2026, 44)]
    [InlineData("sipri-europe-by-year", 2000, 44)]
    public void Groups_have_as_many_members_as_in_their_definition(string group, int year, int members) =>
        Assert.Equal(members, Repository.Library.Group(group).MembersIn(year).Count);

    [Fact]
    public void European_NATO_has_no_Türkiye_and_the_transfers_cover_both()
    {
        var turkiye = Country.Parse("TUR");
        Assert.DoesNotContain(turkiye, Repository.Library.Group("european-nato").MembersIn(2025));
        foreach (var edition in Repository.Library.Editions("sipri-arms-transfers"))
            Assert.Equal(
                Repository.Library.Group("nato-europe").MembersIn(2025),
                Repository.Library.Transfers(edition).Coverage.Recipients.OfType<Country>().Order()
            );
    }

    [Fact]
    public void Every_dataset_names_its_owner_and_its_terms()
    {
        foreach (var dataset in Repository.Library.Datasets)
        {
            Assert.NotEmpty(dataset.Licences);
            foreach (var table in dataset.Resources.Where(_ => dataset.Publisher == "SIPRI"))
                Assert.Contains("non-commercial use only", table.Credit ?? dataset.Credit, StringComparison.Ordinal);
        }
    }
}
