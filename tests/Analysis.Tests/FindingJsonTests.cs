using System.Text.Json.Nodes;

namespace Analysis.Tests;

/// <summary>One JSON form of a finding, written and read in one place.</summary>
public sealed class FindingJsonTests
{
    private const string Complete =
        """{"id":"us-share--window-2016-2020","title":"US share","value":0.5,"text":"50 %","unit":"fraction","period":"2016-2020","status":"derived","indicator":"supplier-share","sources":[{"dataset":"sipri","edition":"2026"}]}""";

    [Fact]
    public void What_is_read_is_written_as_it_was() =>
        Assert.Equal($$"""{"findings":[{{Complete}}]}""", FindingJson.Write(FindingJson.Parse(Complete)));

    [Theory]
    [InlineData($$"""{"findings":[{{Complete}}]}""")]
    [InlineData($"[{Complete}]")]
    [InlineData(Complete)]
    public void The_output_of_a_cell_a_list_and_one_finding_are_read(string json) =>
        Assert.Equal("us-share--window-2016-2020", Assert.Single(FindingJson.Parse(json)).Id);

    [Fact]
    public void An_output_without_findings_has_none() => Assert.Empty(FindingJson.Parse(FindingJson.Write([])));

    [Fact]
    public void A_run_may_add_fields_and_the_fields_may_be_in_any_order()
    {
        var json = JsonNode.Parse(Complete)!.AsObject();
        json.Remove("id");
        json["notebook"] = "02-suppliers";
        json["id"] = "us-share";

        var finding = Assert.Single(FindingJson.Read(json));

        Assert.Equal(
            ("us-share", 0.5, new Period(2016, 2020), ObservationStatus.Derived),
            (finding.Id, finding.Value, finding.Period, finding.Status)
        );
        Assert.Equal([new EditionReference("sipri", "2026")], finding.Sources);
    }

    [Theory]
    [InlineData("id")]
    [InlineData("title")]
    [InlineData("value")]
    [InlineData("text")]
    [InlineData("unit")]
    [InlineData("period")]
    [InlineData("status")]
    [InlineData("indicator")]
    [InlineData("sources")]
    public void A_finding_without_a_field_is_refused_and_the_field_named(string field)
    {
        var json = JsonNode.Parse(Complete)!.AsObject();
        json.Remove(field);
        Assert.Contains(field, Assert.Throws<FormatException>(() => FindingJson.Read(json)).Message, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("value", "\"0.5\"")]
    [InlineData("title", "null")]
    [InlineData("period", "\"then\"")]
    [InlineData("status", "\"firm\"")]
    [InlineData("sources", "[{\"dataset\":\"sipri\"}]")]
    [InlineData("sources", "null")]
    public void A_field_of_another_form_is_refused(string field, string value)
    {
        var json = JsonNode.Parse(Complete)!.AsObject();
        json[field] = JsonNode.Parse(value);
        Assert.Throws<FormatException>(() => FindingJson.Read(json));
    }

    [Theory]
    [InlineData("no JSON")]
    [InlineData("[null]")]
    [InlineData("[1]")]
    [InlineData("null")]
    public void A_text_that_is_not_a_list_of_findings_is_refused(string text) =>
        Assert.Throws<FormatException>(() => FindingJson.Parse(text));
}
