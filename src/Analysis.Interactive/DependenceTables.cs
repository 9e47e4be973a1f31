using System.Globalization;
using Analysis.Procurement;
using Analysis.Tables;

namespace Analysis.Interactive;

/// <summary>Tables of how far a supplier's share depends on what is counted and on single buyers, categories and systems.</summary>
public static class DependenceTables
{
    /// <summary>A row a claim of a share in per cent, by publisher and first year, with its grade and note; a claim without a figure is
    /// left out.</summary>
    /// <param name="claims">The table <c>procurement-share-claims</c>.</param>
    /// <param name="caption">What it shows.</param>
    /// <exception cref="ArgumentException">There is no such claim.</exception>
    public static SourcedTable ShareTable(this CitedValues claims, Sentence caption)
    {
        ArgumentNullException.ThrowIfNull(claims);
        return Notebook.Table(
            caption,
            [
                "Who says it",
                "Of whose purchases",
                "From whom",
                "Part of what",
                new("Figure", "%"),
                "Period",
                "Grade",
                "What it counts, and what to know of it",
            ],
            claims
                .Rows.Where(row => row is { Value: not null, Unit: "%" })
                .OrderBy(row => row.Publisher, StringComparer.Ordinal)
                .ThenBy(row => row.Period.From)
                .Select(ClaimRow)
        );
    }

    /// <summary>The parts without which a share falls and rises most: two rows for each way to divide the imports, with the shift and the
    /// share that remains.</summary>
    /// <param name="share">The share of all imports.</param>
    /// <param name="caption">What it shows.</param>
    /// <param name="divided">What a part is (<c>Buyer</c>) and the shift without each; one that has no value has no rows.</param>
    /// <exception cref="ArgumentException">None has a value.</exception>
    public static SourcedTable TableWithout(
        this ResultValue<Share> share,
        Sentence caption,
        params (string Part, Indicator<PercentagePoints> Shifts)[] divided
    )
    {
        ArgumentNullException.ThrowIfNull(share);
        ArgumentNullException.ThrowIfNull(divided);
        return Notebook.Table(
            caption,
            ["Left out", "Which", "Shift", new("Share that remains", "% of import volume")],
            divided
                .Where(one => one.Shifts.Observations.Count > 0)
                .SelectMany(one =>
                    new[]
                    {
                        ShiftRow(share, $"{one.Part} that pulls the share up most", $"{one.Part}-up", one.Shifts.Min()),
                        ShiftRow(share, $"{one.Part} that pulls it down most", $"{one.Part}-down", one.Shifts.Max()),
                    }
                )
        );
    }

    /// <summary>A row a member with a change of equipment spending, the largest rise first, and the change of its US share beside it.</summary>
    /// <param name="spending">The change of equipment spending.</param>
    /// <param name="shares">The change of the US share of the same members and windows, with and without the F-35.</param>
    /// <param name="caption">What it shows.</param>
    /// <exception cref="ArgumentException">No member has a change of equipment spending.</exception>
    public static SourcedTable TableByMember(this Indicator<Change> spending, Indicator<PercentagePoints> shares, Sentence caption)
    {
        ArgumentNullException.ThrowIfNull(spending);
        ArgumentNullException.ThrowIfNull(shares);
        return Notebook.Table(
            caption,
            [
                "Member",
                new("Equipment spending", "change, constant prices"),
                new("US share of imports", "change"),
                new("Without the F-35", "change"),
            ],
            spending.Ranked.Select(value =>
                Notebook.Row(
                    value.Subject.Name,
                    value.As($"equipment-change-{IdOf(value.Subject)}", $"Change in equipment spending, {value.Subject.Name}").In("0"),
                    ShareChange(shares, value.Subject, Country.UnitedStates),
                    ShareChange(shares, value.Subject, SpendingAndDependence.WithoutF35)
                )
            )
        );
    }

    private static IReadOnlyList<DataCell> ClaimRow(CitedValue row) =>
        [
            DataCell.Link(row.Publisher, row.Link),
            row.Subject.Name,
            row.Counterpart?.Name ?? "",
            Counted(row),
            row.Value!.Value.ToString("0.#", CultureInfo.InvariantCulture),
            row.Period.ToProse(),
            $"{row.Grade}",
            row.Note,
        ];

    private static string Counted(CitedValue row)
    {
        var what = row.Category == RevisionBridge.ByVolume ? "volume (TIV)" : row.Category.Replace('-', ' ');
        return row.Measure == "change" ? $"change of {what}" : what;
    }

    // The share that remains rests on both numbers.
    private static IReadOnlyList<DataCell> ShiftRow(
        ResultValue<Share> share,
        string words,
        string part,
        ResultValue<PercentagePoints> shift
    )
    {
        var (id, which) = (part.ToLowerInvariant(), shift.Subject.Name);
        var remains = Share.FromFraction(share.Value.Fraction + shift.Value.Points / 100);
        return
        [
            words,
            which,
            shift.As($"shift-without-{id}", $"Shift of the share without {which}"),
            Finding.Derived(
                $"share-without-{id}",
                $"Share of {shift.Counterpart!.Name} without {which}",
                [shift.Finding, share.Finding],
                new(remains, share.Unit, share.Period)
            ),
        ];
    }

    private static DataCell ShareChange(Indicator<PercentagePoints> shares, Subject member, Subject counterpart)
    {
        var isAll = counterpart == Country.UnitedStates;
        if (shares.Values.FirstOrDefault(value => value.Subject == member && value.Counterpart == counterpart) is { } change)
            return change.As(
                $"us-share-change-{IdOf(member)}{(isAll ? "" : "-without-f35")}",
                $"Change in the US share of imports, {member.Name}, {counterpart.Name}"
            );
        // A member that has neither has a gap for each, the share with the F-35 first.
        var gaps = shares.Gaps.Where(gap => gap.Subject == member);
        return DataCell.Gap((isAll ? gaps.First() : gaps.Last()).Reason);
    }

    private static string IdOf(Subject member) => member.Id.ToLowerInvariant();
}
