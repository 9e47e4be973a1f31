using System.Data;
using System.Globalization;

namespace Analysis.Indicators;

/// <summary>A result as rows: one an observation, then one a gap.</summary>
public static class IndicatorTable
{
    /// <summary>Columns <c>indicator, subject, counterpart, period, value, unit, status, reason, sources</c>; a gap has no value, the status <c>gap</c> and its reason.</summary>
    /// <remarks>Values are unrounded and shares fractions; sources are written <c>dataset=edition</c>.</remarks>
    public static DataTable Of(Indicator result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var table = new DataTable { Locale = CultureInfo.InvariantCulture };
        foreach (var column in (string[])["indicator", "subject", "counterpart", "period", "value", "unit", "status", "reason", "sources"])
            table.Columns.Add(column, typeof(string));
        var sources = string.Join(' ', result.Sources.Select(source => $"{source.Dataset}={source.Edition}"));
        foreach (var o in result.Numbers)
            table.Rows.Add(result.Id, o.Subject.Id, o.Counterpart?.Id ?? "", o.Period.ToString(), o.Value.Value.ToString("R", CultureInfo.InvariantCulture), result.Unit.Text, o.Status.Word(), "", sources);
        foreach (var gap in result.Gaps)
            table.Rows.Add(result.Id, gap.Subject.Id, "", gap.Period.ToString(), "", result.Unit.Text, "gap", gap.Reason, sources);
        return table;
    }
}
