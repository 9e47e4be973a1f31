using Analysis.Tables;
using Deedle;
using static Analysis.Benchmarks.Deliveries;

namespace Analysis.Benchmarks;

/// <summary>The same on a Deedle frame, as its documentation groups and adds up: filter the rows, group them, sum by level.</summary>
public sealed class DeedleEngine : IEngine
{
    private readonly Transfers _table;
    private readonly Frame<int, string> _frame;
    private readonly bool[] _isMember;

    /// <summary>Takes the table over.</summary>
    public DeedleEngine(Transfers table)
    {
        _table = table;
        _isMember = [.. table.Recipients.Select(recipient => recipient is Country country && Buyers.Includes(country, Later.To))];
        _frame = Frame.FromColumns(
            new Dictionary<string, Series<int, double>>
            {
                ["supplier"] = Column(table.SupplierCodes.ToArray(), code => code),
                ["recipient"] = Column(table.RecipientCodes.ToArray(), code => code),
                ["year"] = Column(table.Years.ToArray(), year => year),
                ["volume"] = Column(table.Volumes.ToArray(), volume => volume),
            }
        );
    }

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, double> SupplierShare() =>
        Shares().ToDictionary(pair => _table.Suppliers[(int)pair.Key].Id, pair => pair.Value);

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, double> Concentration() =>
        new Dictionary<string, double> { ["index"] = Shares().Sum(pair => pair.Value * pair.Value) };

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, double> Decomposition()
    {
        var (first, second) = (ByMember(Earlier), ByMember(Later));
        double Pooled(Dictionary<double, (double Total, double Part)> members) =>
            members.Values.Sum(one => one.Part) / members.Values.Sum(one => one.Total);
        double Weight(Dictionary<double, (double Total, double Part)> members, double code) =>
            members.GetValueOrDefault(code).Total / members.Values.Sum(one => one.Total);
        double? ShareOf(Dictionary<double, (double Total, double Part)> members, double code) =>
            members.TryGetValue(code, out var one) && one.Total > 0 ? one.Part / one.Total : null;
        var numbers = new Dictionary<string, double>();
        foreach (var code in first.Keys.Union(second.Keys))
        {
            var (before, after) = (
                (ShareOf(first, code) ?? ShareOf(second, code))!.Value,
                (ShareOf(second, code) ?? ShareOf(first, code))!.Value
            );
            var (weightBefore, weightAfter) = (Weight(first, code), Weight(second, code));
            numbers[$"{_table.Recipients[(int)code].Id} within"] = (weightBefore + weightAfter) / 2 * (after - before) * 100;
            numbers[$"{_table.Recipients[(int)code].Id} between"] =
                ((before + after) / 2 - (Pooled(first) + Pooled(second)) / 2) * (weightAfter - weightBefore) * 100;
        }
        foreach (var effect in (string[])["within", "between"])
            numbers[$"{Buyers.Id} {effect}"] = numbers
                .Where(pair => pair.Key.EndsWith(effect, StringComparison.Ordinal))
                .Sum(pair => pair.Value);
        numbers[$"{Buyers.Id} change"] = (Pooled(second) - Pooled(first)) * 100;
        return numbers;
    }

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, double> LeaveOneOut()
    {
        var members = ByMember(Later);
        var (total, part) = (members.Values.Sum(one => one.Total), members.Values.Sum(one => one.Part));
        return members.ToDictionary(
            pair => _table.Recipients[(int)pair.Key].Id,
            pair => ((part - pair.Value.Part) / (total - pair.Value.Total) - part / total) * 100
        );
    }

    private List<KeyValuePair<double, double>> Shares()
    {
        var supplied = Volumes(Later, _ => true, "supplier").Where(pair => pair.Value > 0).ToList();
        var total = supplied.Sum(pair => pair.Value);
        return [.. supplied.Select(pair => KeyValuePair.Create(pair.Key, pair.Value / total))];
    }

    private Dictionary<double, (double Total, double Part)> ByMember(Period window)
    {
        var usa = Enumerable.Range(0, _table.Suppliers.Count).First(code => _table.Suppliers[code] == Country.UnitedStates);
        var part = Volumes(window, supplier => supplier == usa, "recipient");
        return Volumes(window, _ => true, "recipient")
            .ToDictionary(pair => pair.Key, pair => (pair.Value, part.GetValueOrDefault(pair.Key)));
    }

    private Dictionary<double, double> Volumes(Period window, Func<double, bool> counts, string by)
    {
        var rows = _frame.Where(row =>
            window.Contains((int)row.Value.GetAs<double>("year"))
            && _isMember[(int)row.Value.GetAs<double>("recipient")]
            && counts(row.Value.GetAs<double>("supplier"))
        );
        var keys = rows.GetColumn<double>(by);
        return rows.GetColumn<double>("volume")
            .GroupBy(volume => keys[volume.Key])
            .Observations.ToDictionary(group => group.Key, group => group.Value.Sum());
    }

    private static Series<int, double> Column<T>(T[] values, Func<T, double> number) =>
        new(Enumerable.Range(0, values.Length), values.Select(number));
}
