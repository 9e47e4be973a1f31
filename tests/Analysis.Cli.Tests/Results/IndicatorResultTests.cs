using System.Security.Cryptography;
using System.Text;
using Analysis.Cli.Output;
using Analysis.Data;
using Analysis.Indicators;

namespace Analysis.Cli.Tests.Results;

/// <summary>
/// Every indicator with its defaults, with every choice of its parameters and with every older edition, in every format, gives the bytes that it
/// gave before the declarations changed. The list is <c>IndicatorResults.tsv</c>: call, then a hash each of table, CSV and JSON.
/// </summary>
/// <remarks>
/// With <c>ANALYSIS_WRITE_RESULTS=FOLDER</c> the test writes the list and each result in full to the folder, so that two states of the code
/// can be compared with <c>diff -r</c>.
/// </remarks>
[Collection("Console")]
public sealed class IndicatorResultTests
{
    private static readonly string? WriteTo = Environment.GetEnvironmentVariable("ANALYSIS_WRITE_RESULTS");

    private static readonly Dictionary<string, string[]> Samples = new()
    {
        ["recipients"] = ["POL", "DEU,FRA", "nato-europe"],
        ["subjects"] = ["POL", "DEU,FRA", "nato-europe", "european-nato"],
        ["window"] = ["2016-2020", "2010-2014"],
        ["years"] = ["2020", "2016-2022"],
        ["supplier"] = ["USA", "european-nato", "FRA"],
        ["order-years"] = ["2005-2014"],
    };

    [Fact]
    public void Every_result_is_what_it_was()
    {
        var actual = Calls().Select(call => call.Line()).ToArray();
        if (WriteTo is not null)
            File.WriteAllLines(Path.Combine(WriteTo, "IndicatorResults.tsv"), actual);
        var expected = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Results", "IndicatorResults.tsv"));
        Assert.Equal(expected, actual);
    }

    private static IEnumerable<Call> Calls()
    {
        var root = DataRoot.Find(AppContext.BaseDirectory);
        var newest = DataLibrary.OpenShipped(root);
        foreach (var entry in IndicatorRegister.Entries)
        {
            yield return new(entry.Id, "", newest);
            foreach (var call in entry.Parameters.SelectMany(parameter => Values(entry, parameter.Name, newest).Select(value => $"{parameter.Name}={value}")))
                yield return new(entry.Id, call, newest);
            foreach (var (dataset, edition) in entry.Datasets.SelectMany(id => newest.Editions(id).Select(one => (id, one))))
                yield return new(entry.Id, "", DataLibrary.OpenShipped(root, new Dictionary<string, string> { [dataset] = edition }), $"{dataset}={edition}");
        }
    }

    // A parameter that takes one of some words names them when it is given another.
    private static string[] Values(IndicatorEntry entry, string parameter, DataLibrary library)
    {
        var choices = Call.Attempt(() => entry.Run(library, new Dictionary<string, string> { [parameter] = "no-such-choice" }))?.Split(": it takes ");
        return choices is [_, var words] ? words.TrimEnd('.').Split(" or ") : Samples.GetValueOrDefault(parameter, []);
    }

    private sealed record Call(string Indicator, string Parameter, DataLibrary Library, string Edition = "")
    {
        public string Line()
        {
            var given = Parameter.Length == 0 ? new Dictionary<string, string>() : new() { [Parameter.Split('=')[0]] = Parameter.Split('=')[1] };
            IndicatorRun? run = null;
            var problem = Attempt(() => run = IndicatorRegister.Get(Indicator).Run(Library, given));
            string[] forms = problem is not null ? [problem] : [Printed(run!), Csv(run!), IndicatorJson.Of(run!)];
            if (WriteTo is not null)
                File.WriteAllText(Path.Combine(WriteTo, $"{Indicator} {Parameter} {Edition}.txt".Replace('/', '_')), string.Join("\n----\n", forms));
            return string.Join('\t', (string[])[Indicator, Parameter, Edition, .. forms.Select(Hash)]);
        }

        public static string? Attempt(Action run)
        {
            try
            {
                run();
                return null;
            }
            catch (Exception problem) when (problem is ArgumentException or DataException)
            {
                return problem.Message.Split(" (Parameter")[0];
            }
        }

        private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..12];

        private static string Csv(IndicatorRun run)
        {
            using var writer = new StringWriter();
            CsvOutput.Write(IndicatorTable.Of(run.Result), writer);
            return writer.ToString();
        }

        private static string Printed(IndicatorRun run)
        {
            var console = Console.Out;
            using var writer = new StringWriter();
            Console.SetOut(writer);
            try
            {
                IndicatorText.Print(run);
            }
            finally
            {
                Console.SetOut(console);
            }
            return writer.ToString();
        }
    }
}

/// <summary>What writes to the console of the test process runs alone.</summary>
[CollectionDefinition("Console", DisableParallelization = true)]
public sealed class ConsoleTests;
