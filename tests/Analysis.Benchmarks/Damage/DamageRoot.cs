using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Analysis.Data;
using Analysis.Publishers;

namespace Analysis.Benchmarks.Damage;

/// <summary>
/// A copy of the shipped tables that imports look at, in a temporary folder; deals are counted over the register that is made.
/// </summary>
internal sealed class DamageRoot : IDisposable
{
    private readonly string _parent = Directory.CreateTempSubdirectory("analysis-damage-").FullName;

    public DamageRoot(string data, int seed)
    {
        foreach (var folder in Directory.EnumerateDirectories(data).Where(IsNeeded))
        {
            Directory.CreateDirectory(Path.Combine(Folder, Path.GetFileName(folder)));
            foreach (var file in Directory.EnumerateFiles(folder))
                File.Copy(file, Path.Combine(Folder, Path.GetFileName(folder), Path.GetFileName(file)));
        }
        CountDeals(seed);
    }

    /// <summary>The data folder.</summary>
    public string Folder => Path.Combine(_parent, "data");

    public void Dispose() => Directory.Delete(_parent, recursive: true);

    private static bool IsNeeded(string folder) =>
        Path.GetFileName(folder) is var name
        && (
            name.StartsWith("sipri-", StringComparison.Ordinal)
            || name.StartsWith("eurostat-", StringComparison.Ordinal)
            || name
                is "countries"
                    or "groups"
                    or "weapon-categories"
                    or "system-origins"
                    or "nato-defence-expenditure"
                    or "world-bank-indicators"
        );

    // The shipped counts begin in 1995 and the register that is made in 2016.
    private void CountDeals(int seed)
    {
        var members = DataLibrary
            .Open(Folder)
            .Group("european-nato")
            .MembersIn(2025)
            .Select(member => member.Id)
            .ToHashSet(StringComparer.Ordinal);
        var deals = SipriDeals.Of(Folder, seed).Where(deal => members.Contains(deal.Recipient)).ToList();
        var rows = Enumerable
            .Range(SipriDeals.FirstYear, SipriDeals.LastYear - 1 - SipriDeals.FirstYear - 3)
            .SelectMany(from =>
                deals
                    .Where(deal => deal.Deliveries.Any(one => one.Year >= from && one.Year <= from + 4))
                    .CountBy(deal => deal.Supplier)
                    .OrderBy(count => count.Key, StringComparer.Ordinal)
                    .Select(count => string.Create(CultureInfo.InvariantCulture, $"{from},{from + 4},{count.Key},{count.Value}\n"))
            )
            .ToList();
        var bytes = Encoding.UTF8.GetBytes("from,until,supplier,deals\n" + string.Concat(rows));
        var folder = Path.Combine(Folder, "sipri-deal-counts");
        File.WriteAllBytes(Path.Combine(folder, "2025.csv"), bytes);
        var manifest = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "datapackage.json")))!;
        var table = manifest["resources"]![0]!;
        (table["rows"], table["bytes"], table["hash"]) = (
            rows.Count,
            bytes.Length,
            "sha256:" + Convert.ToHexStringLower(SHA256.HashData(bytes))
        );
        File.WriteAllText(Path.Combine(folder, "datapackage.json"), manifest.ToJsonString());
    }
}
