namespace Analysis.Benchmarks.Reruns;

/// <summary>The modes of one round in one project, measured against one reference.</summary>
/// <param name="project">The project.</param>
/// <param name="reference">The name of the mode that the others are compared with.</param>
/// <param name="table">Where the results go.</param>
internal sealed class RerunSeries(MeasuredProject project, string reference, RerunTable table)
{
    private SiteContents? _site;

    /// <summary>Deletes everything that was made so far. The next sites are still compared with the first of the series.</summary>
    internal void ForgetAll() => project.ForgetAll();

    /// <summary>Measures the reference.</summary>
    internal void MeasureReference(Func<ProcessCost> run) => Measure(reference, run);

    /// <summary>Measures a mode.</summary>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    internal void Measure(string name, Func<ProcessCost> run)
    {
        var result = RerunResult.Of(project, run);
        Console.Error.WriteLine(
            FormattableString.Invariant($"  {name}: {result.Cost.Seconds:0.00} s, {result.Cost.CpuSeconds:0.0} s of CPU")
        );
        table.Add(new(name, reference), result);
    }

    /// <summary>Measures <c>publish</c>, which must give the site that the series gave first.</summary>
    /// <exception cref="InvalidOperationException">It failed, or the site differs.</exception>
    internal void PublishSameSite(string name, params string[] options) =>
        PublishSameSite(name, () => project.Run(["publish", .. options]));

    /// <summary>Measures another way to publish, which must give the site that the series gave first.</summary>
    /// <exception cref="InvalidOperationException">It failed, or the site differs.</exception>
    internal void PublishSameSite(string name, Func<ProcessCost> run)
    {
        Measure(name, run);
        var site = SiteContents.Read(name, project.Site);
        if (_site is null)
            _site = site;
        else
            _site.RequireSame(site);
    }
}
