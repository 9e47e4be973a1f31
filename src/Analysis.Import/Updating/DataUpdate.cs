using System.Globalization;
using Analysis.Data;
using Analysis.Data.Manifests;
using Analysis.Import.Files;

namespace Analysis.Import.Updating;

/// <summary>Fetches newer data from the addresses in the manifests, and imports them. Runs on request and never by itself.</summary>
public static class DataUpdate
{
    private const string Year = "{year}";

    /// <summary>Updates datasets, one after the other; a failure of one leaves it unchanged and continues with the next.</summary>
    /// <param name="root">The data folder, such as <see cref="DataRoot.Find"/> gives it.</param>
    /// <param name="datasets">The ids; none means all that have an address.</param>
    /// <param name="today">The day: editions by year are looked for from this year back.</param>
    /// <param name="progress">Receives the progress of the downloads.</param>
    /// <param name="cancellation">Stops; what is written is whole, and the datasets that were not reached are reported as stopped.</param>
    /// <returns>One report for each dataset, in their order.</returns>
    /// <exception cref="ArgumentException">There is no such dataset, or it has no address; the message gives the closest match.</exception>
    /// <exception cref="DataException">A manifest has problems.</exception>
    public static Task<IReadOnlyList<UpdateReport>> RunAsync(
        string root,
        IReadOnlyList<string> datasets,
        DateOnly today,
        IProgress<UpdateProgress> progress,
        CancellationToken cancellation = default
    )
    {
        ArgumentException.ThrowIfNullOrEmpty(root);
        ArgumentNullException.ThrowIfNull(datasets);
        return RunAsync(new(root, today, UpdateLimits.Default, progress), datasets, cancellation);
    }

    internal static async Task<IReadOnlyList<UpdateReport>> RunAsync(
        UpdateRun run,
        IReadOnlyList<string> datasets,
        CancellationToken cancellation
    )
    {
        var packages = Chosen(DataLibrary.Open(run.Root), datasets);
        using var http = RetryingHttpClient.Create(run.Limits);
        var reports = new List<UpdateReport>();
        foreach (var package in packages)
            reports.Add(
                await GuardedAsync(package.Name, () => UpdateAsync(run, package, new(http, run.Limits), cancellation), cancellation)
            );
        return reports;
    }

    private static List<DataPackage> Chosen(DataLibrary library, IReadOnlyList<string> datasets)
    {
        if (datasets.Count == 0)
            return [.. library.Datasets.Where(dataset => dataset.Updates.Count > 0)];
        var updatable = string.Join(", ", library.Datasets.Where(dataset => dataset.Updates.Count > 0).Select(dataset => dataset.Name));
        var known = library.Datasets.ToDictionary(dataset => dataset.Name, StringComparer.Ordinal);
        if (datasets.FirstOrDefault(id => !known.ContainsKey(id)) is { } unknown)
            throw new ArgumentException(
                $"There is no dataset '{unknown}'; "
                    + (
                        IsId(unknown)
                            ? $"did you mean {ClosestMatch.Find(unknown, known.Keys)}?"
                            : $"those that have an address are {updatable}."
                    )
            );
        List<DataPackage> chosen = [.. datasets.Distinct(StringComparer.Ordinal).Select(id => known[id])];
        return chosen.FirstOrDefault(dataset => dataset.Updates.Count == 0) is { } without
            ? throw new ArgumentException($"{without.Name} has no address to be updated from; those that have are {updatable}.")
            : chosen;
    }

    private static bool IsId(string id) =>
        id.Length > 0 && id.All(sign => char.IsAsciiLetterLower(sign) || char.IsAsciiDigit(sign) || sign == '-');

    /// <summary>Whatever goes wrong with one dataset is its outcome and does not end the others.</summary>
    private static async Task<UpdateReport> GuardedAsync(string dataset, Func<Task<UpdateReport>> update, CancellationToken cancellation)
    {
        try
        {
            cancellation.ThrowIfCancellationRequested();
            return await update();
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return new(dataset, UpdateOutcome.Stopped, "The existing data were not changed.", []);
        }
        catch (DataException e)
        {
            return new(dataset, UpdateOutcome.Failed, e.Message, []);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return new(
                dataset,
                UpdateOutcome.Failed,
                $"{e.Message.TrimEnd('.')} ({e.GetType().Name}); the existing data were not changed.",
                []
            );
        }
    }

    private static async Task<UpdateReport> UpdateAsync(
        UpdateRun run,
        DataPackage package,
        Download download,
        CancellationToken cancellation
    )
    {
        if (package.Updates.FirstOrDefault(update => update.Kind == UpdateKind.ByHand) is { } hand)
            return new(package.Name, UpdateOutcome.ByHand, $"{hand.How} {hand.Address}", []);
        var files = new List<SourceFile>();
        foreach (var update in package.Updates)
            files.Add(await FetchAsync(run, package.Name, update, download, cancellation));
        var import = DataImport.Read(
            run.Root,
            [.. files.Select<SourceFile, Func<SourceFile>>(file => () => file)],
            new() { Dataset = package.Name, Today = run.Today }
        );
        import.Write();
        return import.ChangesAnything
            ? new(package.Name, UpdateOutcome.Changed, "New data are in data/local.", import.Reports)
            : new(package.Name, UpdateOutcome.Same, "The publisher has nothing newer than what was imported before.", import.Reports);
    }

    private static async Task<SourceFile> FetchAsync(
        UpdateRun run,
        string dataset,
        UpdateSource update,
        Download download,
        CancellationToken cancellation
    )
    {
        // An edition comes out in the course of its year; before that the one of the year before is the newest.
        int[] years =
            update.Address.Contains(Year, StringComparison.Ordinal) && update.Kind == UpdateKind.Workbook
                ? [run.Today.Year, run.Today.Year - 1]
                : [run.Today.Year];
        foreach (var address in years.Select(year => new Uri(Address(update, year))))
            if (
                await download.GetAsync(update.Kind, address, new DatasetProgress(dataset, address, run.Progress), cancellation) is { } file
            )
                return file;
        throw new DataException([
            new(
                Address(update, years[0]),
                null,
                null,
                $"returned 404 (nothing "
                    + $"there){(years.Length > 1 ? $", nor at {years[1].ToString(CultureInfo.InvariantCulture)}" : "")}; look where "
                    + $"the publisher has it now, and correct the address in the manifest. The existing data were not changed."
            ),
        ]);
    }

    private static string Address(UpdateSource update, int year) =>
        update.Address.Replace(Year, year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private sealed class DatasetProgress(string dataset, Uri address, IProgress<UpdateProgress> progress)
        : IProgress<(long Bytes, long? Of)>
    {
        public void Report((long Bytes, long? Of) value) => progress.Report(new(dataset, address, value.Bytes, value.Of));
    }
}

/// <summary>One run of an update.</summary>
/// <param name="Root">The data folder.</param>
/// <param name="Today">The day: editions by year are looked for from this year back.</param>
/// <param name="Limits">The limits on time and size.</param>
/// <param name="Progress">Receives the progress of the downloads.</param>
internal sealed record UpdateRun(string Root, DateOnly Today, UpdateLimits Limits, IProgress<UpdateProgress> Progress);

/// <summary>How the update of a dataset ended.</summary>
public enum UpdateOutcome
{
    /// <summary>There was something new, and it is in <c>data/local</c>.</summary>
    Changed,

    /// <summary>The publisher has no newer data.</summary>
    Same,

    /// <summary>It failed; the existing data were not changed.</summary>
    Failed,

    /// <summary>The publisher's terms require that a person downloads it.</summary>
    ByHand,

    /// <summary>The update was stopped before this dataset was done; the existing data were not changed.</summary>
    Stopped,
}

/// <summary>What came of updating a dataset.</summary>
/// <param name="Dataset">The dataset.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Message">What happened, or what to do, in sentences.</param>
/// <param name="Reports">What the files gave; empty where none was read.</param>
public sealed record UpdateReport(string Dataset, UpdateOutcome Outcome, string Message, IReadOnlyList<ImportReport> Reports);

/// <summary>How far a download is.</summary>
/// <param name="Dataset">The dataset.</param>
/// <param name="Address">The address.</param>
/// <param name="Bytes">How many bytes have come.</param>
/// <param name="Of">How many there are; null where the server does not give it.</param>
public sealed record UpdateProgress(string Dataset, Uri Address, long Bytes, long? Of);
