using Analysis.Indicators.Catalogue;

namespace Analysis.Indicators.Tests;

/// <summary>The text of the documentation: read from the files beside the libraries, the formula's where the formula is
/// documented.</summary>
public sealed class DocumentationTests
{
    [Fact]
    public void The_text_of_a_formula_is_that_of_the_formula()
    {
        var remarks = IndicatorCatalogue.Get("defence-burden").Documentation.Remarks;
        Assert.Contains("Formula: spending ÷ GDP", remarks, StringComparison.Ordinal);
        Assert.Contains("Source: NATO", remarks, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reference_reads_as_the_name_that_it_refers_to()
    {
        var remarks = IndicatorCatalogue.Get("scoreboard").Documentation.Remarks;
        Assert.Contains("by the rule of Judgement", remarks, StringComparison.Ordinal);
        Assert.DoesNotContain("cref", remarks, StringComparison.Ordinal);
    }

    [Fact]
    public void A_parameter_has_the_meaning_that_its_method_documents() =>
        Assert.Equal(
            "Years of delivery such as 2021-2025; several with commas, or 'all of 5 years' for every window of that length; "
                + "the newest five years of the edition.",
            IndicatorCatalogue.Get("supplier-share").Parameters.Single(parameter => parameter.Name == "window").Meaning
        );

    [Theory]
    [InlineData(null)]
    [InlineData("<doc><members>")]
    public void A_file_that_is_missing_or_no_XML_is_reported_and_gives_no_text(string? content)
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var path = Path.Combine(folder.FullName, "Analysis.Indicators.xml");
            if (content is not null)
                File.WriteAllText(path, content);
            var file = DocumentationFile.Read(path);
            Assert.Contains("Put Analysis.Indicators.xml beside the library", file.Problem, StringComparison.Ordinal);
            Assert.Null(file.Method("M:Analysis.Indicators.Families.SpendingIndicators.DefenceBurden"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
