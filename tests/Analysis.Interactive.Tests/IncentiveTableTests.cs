using Analysis.Procurement;
using Analysis.Tables;

namespace Analysis.Interactive.Tests;

/// <summary>Tables of what the United States and the European Union offer, on the shipped data.</summary>
[Collection(SessionTests.Name)]
public sealed class IncentiveTableTests
{
    public IncentiveTableTests() => SessionFixture.Start();

    [Fact]
    public void Every_year_of_the_list_has_a_row_the_first_and_last_are_parts_and_a_year_without_a_notice_is_a_gap()
    {
        var notices = Notebook.Data.SalesNotices();
        var sales = Notebook.Procurement.NotifiedSales("european-nato", notices.Years);
        var without = sales.Where(o => o.Period.From != 2020) with { Gaps = [new(Country.UnitedStates, Period.Year(2020), "Nothing.")] };
        var table = notices.TableByYear(without, sales, $"Years");

        Assert.Equal(notices.Years.Length, table.Rows.Count);
        Assert.Equal($"{notices.Years.From}, part", table.Rows[0][0].Text);
        Assert.Equal($"{notices.Years.To}, part", table.Rows[^1][0].Text);
        var gap = table.Rows.Single(row => row[0].Text == "2020");
        Assert.Equal("– (Nothing.)", gap[1].Text);
        Assert.Equal("us-sales-notified-2020-highest", gap[2].Finding!.Id);
    }

    [Fact]
    public void Amounts_of_each_kind_are_numbered_by_kind()
    {
        var table = UsIncentiveTables.CreditTable(
            $"Credit",
            ("Grant", Notebook.Procurement.UsMilitaryCredit("grant")),
            ("Loan", Notebook.Procurement.UsMilitaryCredit("loan"))
        );
        Assert.Equal(["Grant", "Loan"], table.Rows.Select(row => row[0].Text).Distinct());
        Assert.All(table.Findings, finding => Assert.StartsWith("us-credit-", finding.Id, StringComparison.Ordinal));
        Assert.Contains(table.Findings, finding => finding.Id.StartsWith("us-credit-2-pol-", StringComparison.Ordinal));
    }

    [Fact]
    public void Recipients_of_a_grant_are_listed_without_other_members_and_those_of_a_weak_source_are_marked()
    {
        var shares = Notebook.Procurement.EripShareChange();
        var table = shares.RecipientTable(
            Notebook.Procurement.EripVolumeChange(),
            Notebook.Industry.EripGrants(),
            Notebook.Data.Cited("us-erip-grants").WeakSubjects(),
            $"Recipients"
        );
        Assert.Equal(shares.OfCounterpart(EripComparison.WithGrant.Id).Observations.Count, table.Rows.Count);
        Assert.All(table.Rows, row => Assert.StartsWith("erip-share-change-", row[1].Finding!.Id, StringComparison.Ordinal));
        Assert.Single(table.Rows, row => row[0].Text.EndsWith("(weak source)", StringComparison.Ordinal));
    }

    // FAR part 25: 60 % from 2022, 65 % from 2024, 75 % from 2029; before them 55 %.
    [Fact]
    public void Thresholds_come_by_year_before_the_countries_for_which_the_rule_is_waived()
    {
        var table = Notebook.Data.Cited("defence-instruments").BuyAmericanTable($"Rules");
        var thresholds = table.Rows.TakeWhile(row => row[0].Text == "Domestic content, by cost").ToList();
        Assert.Equal(["60", "65", "75"], thresholds.Select(row => row[2].Text).TakeLast(3));
        Assert.NotEmpty(table.Rows.Skip(thresholds.Count));
        Assert.DoesNotContain(table.Rows.Skip(thresholds.Count), row => row[0].Text == "Domestic content, by cost");
    }

    [Fact]
    public void Claims_of_effects_and_statements_on_shells_keep_grade_and_source()
    {
        var claimed = Notebook.Data.Cited("us-erip-grants").ClaimedEffectTable($"Claims");
        Assert.All(claimed.Rows, row => Assert.Contains(" href=", row[4].Html, StringComparison.Ordinal));
        var shells = Notebook.Data.Cited("ammunition-155mm").ShellTable($"Shells");
        Assert.All(shells.Rows, row => Assert.StartsWith("shells", row[3].Text, StringComparison.Ordinal));
        Assert.All(shells.Rows, row => Assert.Contains(row[4].Text, Enum.GetNames<EvidenceGrade>()));
    }

    // SAFE was adopted in 2025, so no loan of earlier years can be beside the sales.
    [Fact]
    public void A_year_without_money_of_a_kind_is_a_gap_with_its_reason()
    {
        var table = Notebook
            .Procurement.PullAndAnswer("eu27", "2023-2025")
            .TableByYear(Notebook.Procurement.NotifiedSales("eu27", "2023-2025"), $"Money");
        Assert.Equal(["2023", "2024", "2025"], table.Rows.Select(row => row[0].Text));
        Assert.All(table.Rows, row => Assert.NotNull(row[2].Finding));
        Assert.Equal([true, true, false], table.Rows.Select(row => row[3].Finding is null));
        Assert.StartsWith("– (", table.Rows[0][3].Text, StringComparison.Ordinal);
    }
}
