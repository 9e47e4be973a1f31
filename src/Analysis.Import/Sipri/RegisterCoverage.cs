using Analysis.Import.Rules;

namespace Analysis.Import.Sipri;

/// <summary>Compares the rows of a register with its first line: what the line claims and no row has would become a zero.</summary>
internal sealed class RegisterCoverage(RegisterPreamble preamble, Parties parties, Tally tally)
{
    /// <summary>From so many deliveries a year on, SIPRI has no year without deliveries worldwide.</summary>
    private const int LeastOfYear = 10;

    private readonly IReadOnlyList<string>? _suppliers = parties.Known(preamble.Suppliers);
    private readonly IReadOnlyList<string>? _recipients = parties.Known(preamble.Recipients);
    private readonly HashSet<int> _years = [];
    private int _deliveries;

    /// <summary>Takes a row; one of another supplier or recipient than those chosen is a problem.</summary>
    public void Add(int row, string supplier, string recipient, IEnumerable<int> years)
    {
        CheckChosen(row, "Supplier", supplier, _suppliers);
        CheckChosen(row, "Recipient", recipient, _recipients);
        foreach (var year in years)
        {
            _deliveries++;
            _years.Add(year);
        }
    }

    /// <summary>A first or last year without any delivery is a difference, where the file is about all suppliers and recipients.</summary>
    public void CheckYears(Period covered)
    {
        if (preamble.Choice is not { Suppliers: null, Recipients: null, Years: not null } || _deliveries < LeastOfYear * covered.Length)
            return;
        foreach (var year in ((int[])[covered.From, covered.To]).Distinct().Where(year => !_years.Contains(year)))
            tally.Difference(1, null, $"according to its first line the file is about {preamble.Years}, and no row has a delivery in {YearText.Of(year)}, so that the year would count as zero; the years in the first line were changed, or rows are missing. Download it again.");
    }

    private void CheckChosen(int row, string column, string name, IReadOnlyList<string>? chosen)
    {
        if (chosen is not null && !chosen.Contains(name, StringComparer.OrdinalIgnoreCase))
            tally.Problem(row, column, $"'{name}' is not among those in the first line of the file ({string.Join(", ", chosen.Take(10))}); the first line or the row was changed. Download the file again.");
    }
}
