using System.Security.Cryptography;
using System.Text;
using Analysis.Cli.Output;
using Analysis.Data;
using Analysis.Indicators.Catalogue;
using Analysis.Indicators.Formats;

namespace Analysis.Cli.Tests.Results;

/// <summary>
/// Every indicator with its defaults, with every choice of its parameters and with every older edition, in every format, gives the
/// bytes that it gave before the declarations changed. The list is <c>IndicatorResults.tsv</c>: call, then a hash each of table, CSV and JSON.
/// </summary>
/// <remarks>
/// What may differ is listed call by call in <c>AllowedDifferences.tsv</c>: the new id, the earlier parameters, the note that was added,
/// and why. A listed call is compared after exactly that was put back, and it must differ before. With <c>ANALYSIS_WRITE_RESULTS=FOLDER</c>
/// the test writes each result in full to the folder, so that two states of the code can be compared with <c>diff -r</c>, and the list, for
/// a change of wording that such a comparison has shown to be nothing else.
/// </remarks>
[Collection("Console")]
public sealed class IndicatorResultTests
{
    private static readonly string? WriteTo = Environment.GetEnvironmentVariable("ANALYSIS_WRITE_RESULTS");

    [Fact]
    public void Every_result_is_what_it_was_but_for_the_listed_differences()
    {
        var allowed = Lines("AllowedDifferences.tsv").Skip(1).Select(Difference.Of).ToDictionary(difference => difference.Call);
        var root = DataRoot.Find(AppContext.BaseDirectory);
        List<string> problems = [];
        List<string> lines = [];
        foreach (var line in Lines("IndicatorResults.tsv"))
        {
            var call = new Call(line[0], line[1], line[2]);
            var answer = call.Answer(root);
            if (WriteTo is not null)
                File.WriteAllText(
                    Path.Combine(WriteTo, $"{line[0]} {line[1]} {line[2]}.txt".Replace('/', '_')),
                    string.Join("\n----\n", answer.Forms)
                );
            allowed.Remove(call, out var difference);
            lines.Add(string.Join('\t', [.. line[..3], .. (difference?.PutBack(answer) ?? answer).Hashes]));
            if (Problem(line[3..], answer, difference) is { } problem)
                problems.Add($"{call}: {problem}");
        }
        if (WriteTo is not null)
            File.WriteAllLines(Path.Combine(WriteTo, "IndicatorResults.tsv"), lines);
        Assert.Equal([], problems);
        Assert.Empty(allowed);
    }

    private static string? Problem(string[] expected, Answer answer, Difference? difference)
    {
        var same = answer.Hashes.SequenceEqual(expected);
        if (difference is null)
            return same ? null : "it differs, and no difference is listed.";
        if (same)
            return "a difference is listed, and there is none.";
        return difference.PutBack(answer) is { } before && before.Hashes.SequenceEqual(expected)
            ? null
            : "it differs in more or in other than what is listed.";
    }

    private static IEnumerable<string[]> Lines(string file) =>
        File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Results", file)).Select(line => line.Split('\t'));

    private sealed record Call(string Indicator, string Parameter, string Edition)
    {
        public Answer Answer(string root)
        {
            var given = Pair(Parameter);
            IndicatorRun? run = null;
            try
            {
                run = IndicatorCatalogue.Get(Indicator).Run(DataLibrary.OpenShipped(root, Pair(Edition)), given);
            }
            catch (Exception problem) when (problem is ArgumentException or DataException)
            {
                return new(null, problem.Message.Split(" (Parameter")[0]);
            }
            return new(run, null);
        }

        private static Dictionary<string, string> Pair(string text) =>
            text.Length == 0 ? [] : new() { [text.Split('=')[0]] = text.Split('=')[1] };
    }

    /// <summary>One line of the list of differences.</summary>
    private sealed record Difference(Call Call, string Id, string[] Parameters, string Note)
    {
        public static Difference Of(string[] line) => new(new(line[0], line[1], line[2]), line[3], line[4].Split(' '), line[5]);

        /// <summary>The result with its earlier id and parameters, without the note; null where it does not match the list.</summary>
        public Answer? PutBack(Answer answer)
        {
            if (answer.Run is not { } run || run.Result.Id != Id || !HasNote(run.Result.Notes))
                return null;
            var notes = Note.Length > 0 ? run.Result.Notes.SkipLast(1) : run.Result.Notes;
            var parameters = Parameters
                .Select(text => text.Split('='))
                .ToDictionary(pair => pair[0], pair => pair.Length > 1 ? pair[1] : run.Parameters[pair[0]]);
            return new(new(run.Result with { Id = Call.Indicator, Notes = [.. notes] }, parameters), null);
        }

        private bool HasNote(IReadOnlyList<string> notes) => Note.Length == 0 || notes.Count > 0 && notes[^1] == Note;
    }

    private sealed record Answer(IndicatorRun? Run, string? Problem)
    {
        public string[] Forms { get; } = Run is null ? [Problem!] : [Printed(Run), Csv(Run), IndicatorJson.Of(Run)];

        public IEnumerable<string> Hashes =>
            Forms.Select(text => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..12]);

        private static string Csv(IndicatorRun run)
        {
            using var writer = new StringWriter();
            CsvOutput.Write(IndicatorRows.Of(run.Result), writer);
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
