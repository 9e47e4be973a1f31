using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Analysis.Benchmarks.Reruns;

/// <summary>
/// A made-up table of any size in place of the arms transfers of a project, with a manifest that it passes: one row a supplier, recipient
/// and year, drawn with a seed.
/// </summary>
internal static class MadeUpTransfers
{
    private const string Dataset = "sipri-arms-transfers";
    private const string Edition = "2026";
    private const int Seed = 20_261_130;
    private const int LastYear = 2025;
    private const int FewestYears = 20;
    private const int MostYears = LastYear - 999;

    // Every country as a recipient; the United States first, so that they supply in the smallest table, too.
    private static readonly string[] Recipients = [.. Country.All.Select(country => country.Code)];
    private static readonly string[] Suppliers = [.. Recipients.OrderBy(code => code == Country.UnitedStates.Code ? 0 : 1)];

    /// <summary>Writes the table and its manifest into a project.</summary>
    /// <exception cref="InvalidOperationException">So many rows need years of less than four digits.</exception>
    internal static void Write(MeasuredProject project, int rows)
    {
        var years = Math.Max(FewestYears, Ratio(rows, Recipients.Length * Suppliers.Length));
        if (years > MostYears)
            throw new InvalidOperationException(
                FormattableString.Invariant($"{rows:N0} rows need {years} years, and years have four digits; take fewer rows.")
            );
        // At most half of the cells are filled until every country is a supplier, so that the table is uneven as the real one is.
        var suppliers = Math.Min(Suppliers.Length, 2 * Ratio(rows, Recipients.Length * years));
        var folder = project.PathOf("data", Dataset);
        var table = Path.Combine(folder, $"{Edition}.csv");
        WriteTable(table, rows, Suppliers[..suppliers], new(LastYear - years + 1, LastYear));
        DescribeTable(Path.Combine(folder, "datapackage.json"), table, rows, new(LastYear - years + 1, LastYear));
    }

    private static int Ratio(int rows, int cells) => (int)Math.Ceiling(rows / (double)cells);

    private static void WriteTable(string file, int rows, string[] suppliers, Period years)
    {
        var random = new Random(Seed);
        using var writer = new StreamWriter(file, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false))
        {
            NewLine = "\n",
        };
        writer.WriteLine("supplier,recipient,year,volume");
        var cells = suppliers.Length * Recipients.Length * years.Length;
        for (var (cell, missing) = (0, rows); missing > 0; cell++)
        {
            // Each cell that is left is as likely as the others, so that exactly so many are chosen, in order (Knuth's algorithm S).
            if (random.Next(cells - cell) >= missing)
                continue;
            var (pair, year) = Math.DivRem(cell, years.Length);
            var (supplier, recipient) = Math.DivRem(pair, Recipients.Length);
            var volume = random.Next(1, 100_000) / 100m;
            writer.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{suppliers[supplier]},{Recipients[recipient]},{years.From + year},{volume:0.##}"
                )
            );
            missing--;
        }
    }

    // The licence gate allows a table of SIPRI 2,300 rows: this one is said to be nobody's, which it is.
    private static void DescribeTable(string manifest, string table, int rows, Period years)
    {
        const string madeUp = "Made up to measure the program";
        var package = JsonNode.Parse(File.ReadAllText(manifest))!;
        (package["title"], package["publisher"], package["credit"], package["licenceClass"]) = (madeUp, madeUp, madeUp, "open");
        var resource = package["resources"]!.AsArray().First(one => (string?)one!["edition"] == Edition)!.DeepClone();
        (resource["title"], resource["credit"], resource["provenance"]) = (madeUp, madeUp, madeUp);
        using (var stream = File.OpenRead(table))
            (resource["bytes"], resource["hash"]) = (stream.Length, $"sha256:{Convert.ToHexStringLower(SHA256.HashData(stream))}");
        resource["rows"] = rows;
        resource["coverage"] = new JsonObject
        {
            ["suppliers"] = "all",
            ["recipients"] = "all",
            ["years"] = years.ToString(),
        };
        package["resources"] = new JsonArray(resource);
        File.WriteAllText(manifest, package.ToJsonString());
        File.Delete(Path.Combine(Path.GetDirectoryName(table)!, "2025.csv"));
    }
}
