using Analysis.Charts;
using Analysis.Data;
using Analysis.Hosting;
using Analysis.Indicators.Arguments;
using Analysis.Indicators.Families;
using Analysis.Indicators.Profiles;
using Analysis.Indicators.Scenarios;
using Analysis.Indicators.Scoreboards;
using Analysis.Interactive.Sessions;

namespace Analysis.Interactive;

/// <summary>What a notebook uses: its data, its indicators, and the methods to write and to show a result.</summary>
/// <remarks>
/// <c>using static Analysis.Interactive.Notebook;</c> brings all of it into scope: typing <c>Procurement.</c> lists the indicators with
/// their documentation, <c>Data.</c> the tables. Arguments are typed values or their text: <c>recipients: "DEU,POL"</c>.
/// </remarks>
public static partial class Notebook
{
    /// <summary>Opens the data above the notebook's folder and registers how results are shown. Safe to repeat.</summary>
    /// <exception cref="ArgumentException">There is no data folder, or a requested edition is not in it.</exception>
    public static void Start()
    {
        RenderingHost.OfferFSharpCore();
        var session = Session.Start(Environment.CurrentDirectory);
        RunContext.Current.KnownValues = new LibraryValues(session.Library).Of;
        Formatters.Register();
    }

    /// <summary>The tables, in the editions of this run.</summary>
    public static DataLibrary Data => Session.Current.Library;

    /// <summary>Indicators of what is spent, and by whom.</summary>
    public static SpendingIndicators Spending => new(Data);

    /// <summary>Indicators of who supplies whom with arms, how far that depends on what is counted, and for how long it binds.</summary>
    public static ProcurementIndicators Procurement => new(Data);

    /// <summary>Indicators of the arms industry: who owns it, how large it is, and what it can make.</summary>
    public static IndustryIndicators Industry => new(Data);

    /// <summary>Indicators of forces: who is where, and who provides what others need.</summary>
    public static PostureIndicators Posture => new(Data);

    /// <summary>The scenario of all pages; an assumption is changed by <c>with</c>: <c>Scenarios with { OwnTarget = 0.5 }</c>.</summary>
    public static Scenario Scenarios => new(Data);

    /// <summary>The scoreboard in the editions of this run.</summary>
    /// <param name="ids">The rows by id; null for all.</param>
    /// <exception cref="ArgumentException">There is no such row; the message gives the closest match.</exception>
    public static Scoreboard Scoreboard(IReadOnlyList<string>? ids = null) => Analysis.Indicators.Scoreboards.Scoreboard.Of(Data, ids);

    /// <summary>What the indicators know of one country, a measure a row.</summary>
    /// <param name="country">The country, by its code.</param>
    /// <exception cref="ArgumentException">There is no such country; the message gives the closest match.</exception>
    public static CountryProfile CountryProfile(CountryArgument country) => Analysis.Indicators.Profiles.CountryProfile.Of(Data, country);

    /// <summary>The main result of the notebook: one paragraph, shown large and on the index of the site.</summary>
    public static Paragraph Headline(Sentence sentence) => Build(sentence, "headline");

    /// <summary>A paragraph of prose with computed numbers.</summary>
    public static Paragraph Say(Sentence sentence) => Build(sentence, "prose");

    /// <summary>A limit of what the numbers before it can show.</summary>
    public static Paragraph Caveat(Sentence sentence) => Build(sentence, "caveat");

    /// <summary>A chart whose title states a finding: the sentence becomes the title, and its figures go with the chart.</summary>
    /// <param name="title">The finding.</param>
    /// <param name="chart">Makes the chart of the text of the title.</param>
    public static TitledChart Chart(Sentence title, Func<string, ChartSpec> chart)
    {
        ArgumentNullException.ThrowIfNull(chart);
        var finding = Build(title, "chart-finding");
        return new(chart(finding.Text), finding);
    }

    /// <summary>A chart with a title that states a finding: <c>Chart($"…", share.Bars())</c>.</summary>
    /// <param name="title">The finding.</param>
    /// <param name="chart">The chart; its own title is replaced.</param>
    public static TitledChart Chart(Sentence title, ChartSpec chart)
    {
        ArgumentNullException.ThrowIfNull(chart);
        return Chart(title, text => chart with { Title = text });
    }

    /// <summary>A table with a caption.</summary>
    /// <param name="caption">What it shows.</param>
    /// <param name="columns">The columns: a word, or a <see cref="SourcedColumn"/> with a unit.</param>
    /// <param name="rows">The rows: words, figures, gaps, links.</param>
    /// <exception cref="ArgumentException">It has no rows, or a row has fewer or more cells than there are columns.</exception>
    public static SourcedTable Table(Sentence caption, IReadOnlyList<SourcedColumn> columns, IEnumerable<IReadOnlyList<DataCell>> rows)
    {
        ArgumentNullException.ThrowIfNull(columns);
        IReadOnlyList<DataCell>[] all = [.. rows];
        if (all.Length == 0)
            throw new ArgumentException("The table has no rows; write a sentence with the reason instead.");
        if (all.FirstOrDefault(row => row.Count != columns.Count) is { } odd)
            throw new ArgumentException($"A row has {odd.Count} cells and the table {columns.Count} columns; give each column its cell.");
        return new(Build(caption, "caption"), columns, all);
    }

    /// <summary>A row of a table: words, numbers of results, gaps, links.</summary>
    public static IReadOnlyList<DataCell> Row(params DataCell[] cells) => cells;

    /// <summary>A number that a parameter sets, for use in prose.</summary>
    public static Assumption Assume<T>(T value)
        where T : struct, IQuantity => new(value.ToString() ?? "");

    /// <summary>The editions that this notebook has read so far, with credit, licence and caveats.</summary>
    public static SourceNotes Sources() => new(Session.Current.Library.Used);

    private static Paragraph Build(Sentence sentence, string cssClass)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        return sentence.ToParagraph(cssClass);
    }
}
