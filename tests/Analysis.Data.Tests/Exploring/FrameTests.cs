using Analysis.Procurement;
using Deedle;

namespace Analysis.Data.Tests.Exploring;

/// <summary>Results and a user's own files as frames.</summary>
public sealed class FrameTests : IDisposable
{
    private readonly string _file = Path.Combine(Directory.CreateTempSubdirectory("own-table-").FullName, "own.csv");

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_file)!, recursive: true);

    [Fact]
    public void A_result_becomes_a_row_an_observation_and_a_gap_is_missing_and_not_zero()
    {
        var window = new Period(2021, 2025);
        var result = new[]
        {
            SupplierShare.Of(Repository.Library.Transfers(), Country.Parse("POL"), window, Country.UnitedStates),
            SupplierShare.Of(Repository.Library.Transfers(), Country.Parse("ISL"), window, Country.UnitedStates),
        }.Joined();
        var frame = result.ToFrame();

        Assert.Equal(
            ["subject", "name", "counterpart", "counterpart-name", "from", "until", "value", "unit", "status", "gap"],
            frame.ColumnKeys
        );
        Assert.Equal(2, frame.RowCount);
        // The value of Poland is that of the result; SIPRI's fact sheet of 2026 prints 44 per cent for it.
        Assert.Equal(0.44, frame.GetColumn<double>("value")[0], 2);
        Assert.Equal(
            ("POL", "USA", 2021, 2025),
            (
                frame.GetColumn<string>("subject")[0],
                frame.GetColumn<string>("counterpart")[0],
                frame.GetColumn<int>("from")[0],
                frame.GetColumn<int>("until")[0]
            )
        );
        Assert.False(frame.GetColumn<double>("value").TryGet(1).HasValue);
        Assert.Contains("no deliveries to Iceland", frame.GetColumn<string>("gap")[1], StringComparison.Ordinal);
    }

    [Fact]
    public void An_own_file_joins_by_code_whether_it_has_codes_or_names()
    {
        File.WriteAllText(_file, "country,budget,remark\nTürkiye,1.5,a\nPOL,4,\n\"Korea, South\",,c\n");
        var own = Repository.Library.Own(_file, "country").ToFrame();

        Assert.Equal(["TUR", "POL", "KOR"], own.RowKeys);
        Assert.Equal(["budget", "remark"], own.ColumnKeys);
        Assert.Equal(5.5, Stats.sum(own.GetColumn<double>("budget")));
        Assert.False(own.GetColumn<double>("budget").TryGet("KOR").HasValue);
        Assert.False(own.GetColumn<string>("remark").TryGet("POL").HasValue);
    }

    [Fact]
    public void Rows_that_can_be_joined_with_nothing_are_reported_together_with_row_and_column()
    {
        File.WriteAllText(_file, "country,budget\nPolnd,1\nDEU,2\nGermany,3\nFRA,4,5\n");
        var problems = Assert.ThrowsAny<DataException>(() => Repository.Library.Own(_file, "country")).Problems;

        Assert.Equal([(2, "country"), (4, "country"), (5, null)], problems.Select(problem => (problem.Row!.Value, problem.Column)));
        Assert.Contains("did you mean Poland?", problems[0].Message, StringComparison.Ordinal);
        Assert.Contains("is DEU again, as row 3 is", problems[1].Message, StringComparison.Ordinal);
        Assert.Contains("has 3 cells and the header 2", problems[2].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_column_or_file_that_is_not_there_is_named()
    {
        Assert.Contains(
            "There is no file",
            Assert.Throws<ArgumentException>(() => Repository.Library.Own(_file, "country")).Message,
            StringComparison.Ordinal
        );
        File.WriteAllText(_file, "land,budget\nPOL,1\n");
        Assert.Contains(
            "has no column 'country'; it has land, budget",
            Assert.Throws<ArgumentException>(() => Repository.Library.Own(_file, "country")).Message,
            StringComparison.Ordinal
        );
        File.WriteAllText(_file, "country,budget\n");
        Assert.Contains(
            "no row below its header",
            Assert.ThrowsAny<DataException>(() => Repository.Library.Own(_file, "country")).Message,
            StringComparison.Ordinal
        );
    }
}
