using Analysis.Data;
using Analysis.Procurement;

namespace Analysis.Cli.Tests.Architecture;

/// <summary>
/// The picture of README shows the present data: when this fails, draw it again (<c>.ci/picture.cs</c>) and update its description.
/// </summary>
public class PictureTests
{
    [Fact]
    public void Its_description_has_the_lowest_the_highest_and_the_newest_share()
    {
        var data = DataLibrary.Open(Path.Combine(Repository.Root, "data"));
        var transfers = data.Transfers();
        var years = transfers.Coverage.Years;
        var shares = Enumerable
            .Range(years.From, years.Length - 4)
            .Select(first => SupplierShare.Of(transfers, data.Group("european-nato"), new(first, first + 4), Country.UnitedStates).Only)
            .OrderBy(share => share.Value)
            .ToList();
        var newest = shares.Single(share => share.Period.To == years.To);
        var description =
            $"lowest {Text(shares[0])}, highest {Text(shares[^1])}, now {Text(newest)}. SIPRI, edition "
            + $"{data.Edition("sipri-arms-transfers")}.](.github/picture.png)";
        Assert.Contains(description, Readme.Text, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(Repository.Root, ".github/picture.png")));
    }

    private static string Text(Observation<Share> share) => $"{share.Value} in {share.Period.ToProse()}".Replace('\u00a0', ' ');
}
