using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Analysis.Data.Importing.Rules;

namespace Analysis.Data.Importing;

/// <summary>SIPRI's table of import or export values: whole numbers by party and year, against the world or one other party.</summary>
internal static partial class ValueTable
{
    private const string Title = "SIPRI import/export values";
    private const string World = "x-world";

    private static readonly TableShape Shape = TableShape.Of($$"""
        [{"name":"supplier","type":"string","description":"Who delivered; x-world for all suppliers","codes":"country","otherCodes":{{Codes}},"labels":{{Names}},"constraints":{"required":true} },
         {"name":"recipient","type":"string","description":"Who received; x-world for all recipients","codes":"country","otherCodes":{{Codes}},"labels":{{Names}},"constraints":{"required":true} },
         {"name":"year","type":"year","description":"Calendar year of delivery","constraints":{"required":true} },
         {"name":"volume","type":"number","description":"Volume as SIPRI prints it, in whole millions of trend-indicator values; 0 stands for less than half a million","unit":"million TIV","constraints":{"required":true,"minimum":0} }]
        """, "supplier", "recipient", "year");

    public static TextLayout Layout { get; } = new(Title, text => text.Contains("Volume of transfers of major arms", StringComparison.Ordinal) || HeaderStart().IsMatch(text), Read)
    {
        Datasets = ["sipri-import-export-values"],
    };

    private static string Codes => SipriTexts.OtherCodes.Insert(1, $"\"{World}\",");

    private static string Names => SipriTexts.Labels.Insert(1, $"\"{World}\":\"World\",");

    [GeneratedRegex("^\"?(Recipient|Exports by|Supplier)\"?[,;\t]\"?\\d{4}", RegexOptions.Multiline)]
    private static partial Regex HeaderStart();

    [GeneratedRegex("^Total .*?(?:imports from|exports from) (?<supplier>.+)$|^Total .*?(?:exports to|imports to|imports of|imports by) (?<recipient>.+)$|^Total")]
    private static partial Regex Total();

    private static ImportedFile Read(SourceFile file, ImportContext context)
    {
        var tally = new Tally(file.Name);
        var preamble = RegisterPreamble.Read(file, HeaderStart());
        var records = new DelimitedText(file.Text, preamble.Delimiter, file.Name).From(preamble.HeaderRow).ToList();
        var years = records[0].Cells.Select((name, place) => (Year: YearOf(name), Place: place)).Where(column => column.Year is not null).Select(column => (column.Year!.Value, column.Place)).ToList();
        if (records.FindIndex(record => record.Cells[0].StartsWith("Total", StringComparison.Ordinal)) is not (> 0 and var total))
            throw new DataException([new(file.Name, null, null, "has no line of totals, which tells whom the table is about; the file was cut short. Download it again.")]);
        var parties = new Parties(context.Names, tally);
        var other = Other(records[total], parties);
        var figures = records.Skip(1).Take(total - 1).SelectMany(record => Figures(record, years, parties, tally)).ToList();
        return Content(file, context, tally, preamble, IsByRecipient(records[0].Cells[0]), other, figures, Check(file.Name, records[total], years, figures), parties);
    }

    private static bool IsByRecipient(string first) => first.Trim() == "Recipient";

    // "Total imports from China" is of exports of China by recipient; "Total world import" is of all.
    private static string Other(TextRow total, Parties parties)
    {
        var match = Total().Match(total.Cells[0].Trim());
        var name = match.Groups["supplier"].Success ? match.Groups["supplier"].Value : match.Groups["recipient"].Value;
        return name.Length == 0 || name.Contains("world", StringComparison.OrdinalIgnoreCase) ? World : parties.Code(name, total.Row, "Total");
    }

    private static IEnumerable<(string Party, int Year, decimal Volume)> Figures(TextRow record, List<(int Year, int Place)> years, Parties parties, Tally tally)
    {
        var party = parties.Code(record.Cells[0].Trim(), record.Row, "Recipient");
        foreach (var (year, place) in years.Where(column => column.Place < record.Cells.Length))
        {
            // A zero that SIPRI writes with a blank behind is a delivery of less than half a million; an empty cell is none.
            var text = record.Cells[place].Trim();
            if (text.Length == 0)
                continue;
            tally.Read++;
            if (ImportContext.Number(text) is not { } volume || volume < 0)
                tally.Problem(record.Row, year.ToString(CultureInfo.InvariantCulture), $"'{text}' is no volume; download the file again.");
            else
            {
                tally.Kept++;
                yield return (party, year, volume);
            }
        }
    }

    private static ImportCheck Check(string file, TextRow total, List<(int Year, int Place)> years, List<(string Party, int Year, decimal Volume)> figures)
    {
        var sums = figures.GroupBy(figure => figure.Year).ToDictionary(group => group.Key, group => (Sum: group.Sum(figure => figure.Volume), Count: group.Count()));
        var printed = years.Where(column => column.Place < total.Cells.Length).Select(column => (column.Year, Printed: ImportContext.Number(total.Cells[column.Place].Trim()))).Where(column => column.Printed is not null).ToList();
        // Every figure may be half a million off by rounding.
        var apart = printed.Where(column => sums.TryGetValue(column.Year, out var sum) && Math.Abs(sum.Sum - column.Printed!.Value) > sum.Count / 2m + 1).ToList();
        return new("sums by year and SIPRI's line of totals", printed.Count, [.. apart.Select(column => new Problem(file, total.Row, YearText.Of(column.Year), string.Create(CultureInfo.InvariantCulture,
            $"the figures of the year add up to {sums[column.Year].Sum:N0} and the line of totals has {column.Printed:N0}; a figure was changed, or a row is missing or there twice.")))]);
    }

    private static ImportedFile Content(SourceFile file, ImportContext context, Tally tally, RegisterPreamble preamble, bool byRecipient, string other, List<(string Party, int Year, decimal Volume)> figures, ImportCheck check, Parties parties)
    {
        parties.NotePooled();
        if (figures.Count == 0)
            tally.Problem(null, null, "holds no figure; download it again.");
        tally.ThrowIfBad();
        var (edition, made) = (context.Edition(preamble.Edition.ToString(CultureInfo.InvariantCulture), tally), preamble.Generated.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        var covered = new Period(figures.Min(figure => figure.Year), figures.Max(figure => figure.Year));
        return new()
        {
            RecognisedAs = $"{Title}, made by SIPRI on {made}",
            Edition = edition,
            Covers = $"{(byRecipient ? "recipients" : "suppliers")} against {(other == World ? "the world" : other)}, {covered}",
            Tally = tally,
            Checks = [check],
            NotMade = ["sipri-arms-transfers: this table is rounded and names but one side; download the trade register with one row a delivery"],
            Tables =
            [
                new()
                {
                    Dataset = SipriTexts.Transfers with { Name = "sipri-import-export-values", Title = "SIPRI's import and export values, imported by the user", Description = "Whole volumes by party and year as SIPRI prints them, to hold totals against." },
                    Edition = edition,
                    Shape = Shape,
                    Rows = Sums.By(figures, figure => (figure.Party, figure.Year), figure => figure.Volume, (key, volume) =>
                        [byRecipient ? other : key.Party, byRecipient ? key.Party : other, key.Year.ToString(CultureInfo.InvariantCulture), ImportContext.Text(volume)]),
                    Title = $"Import and export values, {covered}",
                    PublishedOn = made,
                    Address = SipriTexts.Values,
                    Provenance = $"Table of values that the user downloaded, made by SIPRI on {made}, as it stands.",
                    Coverage = new JsonObject { ["years"] = covered.ToString() },
                    AbsentIsZero = true,
                    Caveats = [.. SipriTexts.VolumeCaveats, "Rounded to whole millions: sums differ from the register by rounding."],
                },
            ],
        };
    }

    private static int? YearOf(string name) => name.Length == 4 && int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;
}
