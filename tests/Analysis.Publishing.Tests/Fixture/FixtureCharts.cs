using System.Text.Json.Nodes;

namespace Analysis.Publishing.Tests.Fixture;

/// <summary>Charts as a cell hands them on.</summary>
internal static class FixtureCharts
{
    internal static JsonObject Trend() => NotebookBuilder.Html("<p>chart</p>");

    internal static JsonObject Ranked() => NotebookBuilder.Html("<p>chart</p>");

    internal static JsonObject Stacked() => NotebookBuilder.Html("<p>chart</p>");
}
