namespace Analysis.Benchmarks.Reruns;

/// <summary>The Python twin of <c>notebooks/02-suppliers.ipynb</c> (pandas, plotly), which reads the same tables.</summary>
internal static class PythonTwin
{
    /// <summary>The notebook that it is a twin of.</summary>
    internal const string Original = "02-suppliers";

    /// <summary>Executes the twin on the data of a project and writes its page.</summary>
    /// <param name="repository">The folder of the repository.</param>
    /// <param name="project">Where the data is and where the page goes.</param>
    /// <param name="figures">The file for its figures, by the id of a finding.</param>
    internal static ProcessCost Execute(string repository, MeasuredProject project, string figures) =>
        NbConvert.Execute(
            project.PathOf("jupyter"),
            project.PathOf("html", "twin"),
            [Path.Combine(repository, "tests/Analysis.Benchmarks/Twins", Original + ".ipynb")],
            ("TWIN_DATA", project.PathOf("data")),
            ("TWIN_FIGURES", figures)
        );
}
