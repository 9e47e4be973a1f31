using System.Globalization;
using Analysis.Tables;

namespace Analysis.Posture;

/// <summary>US military personnel assigned to hosts in Europe.</summary>
public static class UsTroops
{
    /// <summary>The largest part of a group's sum that hosts without a row may have had for the sum to be valid.</summary>
    private const double Negligible = 0.01;

    private const string Assigned =
        "Assigned and not present: units that rotate are left out, so the counts are below those usually quoted for the US "
        + "European Command.";

    private const string NoTrendForPoland =
        "No trend can be read from Poland: the brigades there rotate, and people who rotate are assigned elsewhere.";

    /// <summary>Personnel by host and year, from the last report of the year.</summary>
    /// <remarks>
    /// Formula: active-duty personnel assigned to the host in the last report of the year; for a group the sum over its members. Unit:
    /// persons. Shape: one observation a host or group and year, the United States as counterpart. Missing data: a year without a report,
    /// or a report without a row for the host, is a gap and not zero. A group is summed without hosts that the report leaves out only
    /// when they had, in their nearest report, at most one per cent of its sum together, and a note names them; otherwise the year
    /// is a gap (2003 and 2004 lack Germany, Britain and others). Source: Defense Manpower Data Center.
    /// </remarks>
    /// <exception cref="ArgumentException">A host is neither a country nor a group.</exception>
    public static Indicator<Count> Of(EditionTable<AssignedTroops> table, IEnumerable<Subject> hosts, Period years)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(hosts);
        var result = new ResultBuilder<Count>();
        result.AddNote(Assigned);
        var byHost = table.Rows.GroupBy(row => row.Host).ToDictionary(rows => rows.Key, LastReports);
        foreach (var host in hosts)
        {
            if (host.Id == "POL")
                result.AddNote(NoTrendForPoland);
            foreach (var year in years.Years)
                Add(result, table, byHost, host, year);
        }
        return result.Build(
            "us-troops",
            "US military personnel assigned to hosts in Europe",
            UnitWords.Persons,
            "Active-duty personnel permanently assigned to the host in the last report of the year; a group is the sum over its members.",
            table.Source
        );
    }

    private static void Add(
        ResultBuilder<Count> result,
        EditionTable<AssignedTroops> table,
        Dictionary<Subject, SortedList<int, int>> byHost,
        Subject host,
        int year
    )
    {
        var period = Period.Year(year);
        if (table.Rows.All(row => row.Year != year))
            result.AddGap(host, period, $"the edition holds no report of {Text(year)}");
        else if (host is CountryGroup group)
            AddSum(result, byHost, group, year);
        else if (byHost.TryGetValue(host, out var persons) && persons.TryGetValue(year, out var count))
            result.Add(host, Country.UnitedStates, period, new Count(count), ObservationStatus.Actual);
        else
            result.AddGap(host, period, $"the report of {Text(year)} has no row for {host.NameInProse}");
    }

    private static void AddSum(ResultBuilder<Count> result, Dictionary<Subject, SortedList<int, int>> byHost, CountryGroup group, int year)
    {
        var hosts = group.MembersIn(year).Where(byHost.ContainsKey).ToList();
        // The largest first: a reader must see at once whose absence it is.
        var absent = hosts.Where(host => !byHost[host].ContainsKey(year)).OrderByDescending(host => Nearest(byHost[host], year)).ToList();
        var sum = hosts.Except(absent).Sum(host => byHost[host][year]);
        var lost = absent.Sum(host => Nearest(byHost[host], year));
        var names = string.Join(", ", absent.Select(host => host.NameInProse));
        if (sum == 0 || lost > Negligible * sum)
        {
            result.AddGap(
                group,
                Period.Year(year),
                sum == 0
                    ? $"the report of {Text(year)} has no row for a member of {group.Name}"
                    : $"the report of {Text(year)} has no row for {names}, so {group.Name} can't be summed"
            );
            return;
        }
        result.Add(group, Country.UnitedStates, Period.Year(year), new Count(sum), ObservationStatus.Derived);
        if (absent.Count > 0)
            result.AddNote(
                $"{group.Name} in {Text(year)} is summed without {names}, for which the report has no row and the closest "
                    + $"report has {Text(lost)}."
            );
    }

    /// <summary>The count of a host in the last report before the year, else in the first after it.</summary>
    private static int Nearest(SortedList<int, int> persons, int year) =>
        persons.Where(pair => pair.Key < year).Select(pair => (int?)pair.Value).LastOrDefault() ?? persons.Values[0];

    private static SortedList<int, int> LastReports(IEnumerable<AssignedTroops> rows) =>
        new(rows.GroupBy(row => row.Year).ToDictionary(year => year.Key, year => year.MaxBy(row => row.Month)!.Persons));

    private static string Text(int number) => number.ToString("0", CultureInfo.InvariantCulture);
}
