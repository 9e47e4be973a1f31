namespace Analysis.Tests;

public sealed class EntityTests
{
    [Fact]
    public void A_country_is_read_by_its_code()
    {
        var country = Country.Parse("DEU");
        Assert.Equal(("DEU", "DEU", "Germany", EntityKind.Country), (country.Id, country.Code, country.Name, country.Kind));
        Assert.Equal("Germany", country.ToString());
        Assert.Equal("United States", Country.UnitedStates.Name);
        Assert.Equal("Kosovo", Country.Parse("XKX").Name);
    }

    [Theory]
    [InlineData("PLOL", "POL (Poland)")]
    [InlineData("pol", "POL (Poland)")]
    [InlineData("Germany", "DEU (Germany)")]
    [InlineData("Turkey", "TUR (Türkiye)")]
    public void An_unknown_country_is_refused_with_the_closest_match(string code, string nearest)
    {
        Assert.StartsWith(
            $"'{code}' is not a country of ISO 3166 alpha-3; did you mean {nearest}?",
            SampleData.ErrorOf(() => Country.Parse(code)),
            StringComparison.Ordinal
        );
        Assert.False(Country.TryParse(code, out _));
    }

    // XKX is Kosovo; what people write in the place of a code means none.
    [Theory]
    [InlineData("XXX")]
    [InlineData("ZZZ")]
    [InlineData("Atlantis")]
    [InlineData("")]
    public void Where_no_country_is_near_none_is_suggested(string code)
    {
        const string Says = "write its code of three letters, such as DEU for Germany.";
        Assert.Contains(
            $"'{code}' is not a country of ISO 3166 alpha-3; {Says}",
            SampleData.ErrorOf(() => Country.Parse(code)),
            StringComparison.Ordinal
        );
        Assert.Contains(Says, SampleData.ErrorOf(() => Entity.ParseEntity(code)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SUN", EntityKind.Historic)]
    [InlineData("YUG", EntityKind.Historic)]
    [InlineData("CSK", EntityKind.Historic)]
    [InlineData("DDR", EntityKind.Historic)]
    [InlineData("x-nato", EntityKind.Collective)]
    [InlineData("x-nato-total", EntityKind.Collective)]
    [InlineData("x-unknown", EntityKind.Unknown)]
    public void Historic_and_collective_entities_are_not_countries(string id, EntityKind kind)
    {
        var entity = Entity.ParseEntity(id);
        Assert.Equal(kind, entity.Kind);
        Assert.IsNotType<Country>(entity);
        Assert.False(Country.TryParse(id, out _));
        Assert.Contains(entity, Entity.NotCountries);
    }

    [Fact]
    public void A_country_is_an_entity() => Assert.Same(SampleData.Deu, Entity.ParseEntity("DEU"));

    [Theory]
    [InlineData("x-nat", "x-nato (NATO (as a buyer))")]
    [InlineData("Soviet Union", "SUN (Soviet Union)")]
    [InlineData("France", "FRA (France)")]
    public void An_unknown_entity_is_refused_with_the_closest_match(string id, string nearest) =>
        Assert.Contains($"did you mean {nearest}?", SampleData.ErrorOf(() => Entity.ParseEntity(id)), StringComparison.Ordinal);

    [Fact]
    public void An_empty_text_is_not_an_entity()
    {
        Assert.False(Country.TryParse(null, out _));
        Assert.False(Entity.TryParseEntity(null, out _));
    }

    [Fact]
    public void Countries_are_listed_once_and_by_code()
    {
        string[] codes = [.. Country.All.Select(country => country.Code)];
        // ISO 3166-1 has 249 countries and areas; Kosovo makes 250.
        Assert.Equal(250, codes.Length);
        Assert.Equal(codes.Distinct().Order(StringComparer.Ordinal), codes);
        Assert.All(Country.All, country => Assert.NotEmpty(country.Name));
    }

    [Fact]
    public void Subjects_are_one_by_id_and_ordered_by_id()
    {
        Subject aggregate = new Aggregate("top-100", "Top 100");
        Assert.Equal(aggregate, new Aggregate("top-100", "All companies"));
        Assert.Equal(aggregate.GetHashCode(), new Aggregate("top-100", "All companies").GetHashCode());
        Assert.True(aggregate == new Aggregate("top-100", "Top 100") && aggregate != SampleData.Deu);
        Assert.True(
            SampleData.Deu < SampleData.Fra
                && SampleData.Fra > SampleData.Deu
                && SampleData.Deu <= SampleData.Fra
                && SampleData.Fra >= SampleData.Deu
        );
        Assert.False(aggregate.Equals(null));
        Subject? nothing = null;
        Assert.True(nothing == null && nothing != aggregate);
    }
}
