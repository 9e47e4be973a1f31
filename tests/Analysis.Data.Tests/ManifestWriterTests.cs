using System.Text.Json;
using Analysis.Data.Manifests;

namespace Analysis.Data.Tests;

/// <summary>What the writer of manifests writes, their reader reads as the same.</summary>
public sealed class ManifestWriterTests
{
    public static TheoryData<string> Datasets => [.. Repository.Library.Datasets.Select(dataset => dataset.Name)];

    [Theory]
    [MemberData(nameof(Datasets))]
    public void The_columns_and_the_coverage_of_every_shipped_table_survive(string dataset)
    {
        foreach (var resource in Repository.Library.Dataset(dataset).Resources)
        {
            var problems = new ManifestProblems("test");
            var schema = ManifestWriter.Schema(resource.Fields, resource.PrimaryKey);
            var fields = FieldReader.Read(schema, "schema", problems);
            Assert.Equal(JsonSerializer.Serialize(resource.Fields), JsonSerializer.Serialize(fields));
            Assert.Equal(resource.PrimaryKey, FieldReader.PrimaryKey(schema, "key", fields, problems));
            var json = InTheFile(resource);
            Assert.Equal(
                json,
                JsonSerializer.Serialize(ManifestWriter.Coverage(resource.Coverage).OrderBy(pair => pair.Key, StringComparer.Ordinal))
            );
            Assert.Empty(problems.Problems);
        }
    }

    // The coverage as it is in the shipped file; a year alone is written as a window of one.
    private static string InTheFile(DataResource resource)
    {
        var manifest = ManifestJson.Read(File.ReadAllBytes(resource.ManifestPath))!;
        var coverage = manifest.Resources!.Single(one => one.Name == resource.Name).Coverage!;
        if (resource.Coverage.Years is { } years)
            coverage["years"] = JsonSerializer.SerializeToElement(years.ToString());
        return JsonSerializer.Serialize(coverage.OrderBy(pair => pair.Key, StringComparer.Ordinal));
    }
}
