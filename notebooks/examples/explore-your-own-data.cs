#:project ../../src/Analysis.Data/Analysis.Data.csproj
#:project ../../src/Analysis.Charts.Rendering/Analysis.Charts.Rendering.csproj
#:property PublishAot=false

// %% The same as explore-your-own-data.ipynb, as a script: dotnet run explore-your-own-data.cs [FILE]
using Analysis;
using Analysis.Charts;
using Analysis.Charts.Rendering;
using Analysis.Data;
using Analysis.Procurement;
using Deedle;

// %% What may be changed
var file = args.Length > 0 ? args[0] : Path.Combine(Path.GetDirectoryName(AppContext.GetData("EntryPointFilePath") as string) ?? "", "joined-nato.csv");
var (country, window) = ("country", "2021-2025");

// %% A result as a frame
var data = DataLibrary.Open(DataRoot.Find(Path.GetDirectoryName(Path.GetFullPath(file))!));
var now = Period.Parse(window);
var shares = data.Group("nato-europe").MembersIn(now.To).Select(member => SupplierShare.Of(data.Transfers(), member, now, Country.UnitedStates)).Joined();

// %% Three lines: read, join, draw
var own = data.Own(file, country);
var joined = shares.Join(own, "wave");
var bars = joined.Bars(by: "wave");

// %% A pivot of frames
var byCountry = shares.ToFrame().Where(row => row.Value.TryGetAs<double>("value").HasValue).IndexRows<string>("subject");
var table = own.ToFrame().Join(byCountry, JoinKind.Inner);
var means = table.GetColumn<double>("value").GroupBy(pair => table.GetColumn<string>("wave")[pair.Key]).SelectValues(group => group.Mean());
foreach (var (group, mean) in means.Observations.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => (pair.Key, pair.Value)))
    Console.WriteLine($"{group}: {Share.FromFraction(mean)} of arms imports from the United States, each country counting alike");
Console.WriteLine($"{shares.Sources[0]}");
Console.WriteLine(bars.Title);

// %% A chart in words; in a notebook it is drawn
var chart = new RankedBars
{
    Id = "example-us-share",
    Title = "The share of the United States in each ally's arms imports",
    Unit = "% of import volume (TIV)",
    Format = ValueFormat.Percent(0),
    Sources = shares.Sources,
    Bars = [.. shares.Observations.Select(o => new RankedBar { Label = o.Subject.Name, Value = ChartValue.Of(o.Value.Fraction, o.Status), Role = ChartRole.UnitedStates })],
};
Console.WriteLine(chart.AltText);
Console.WriteLine($"As an object of Plotly.NET: {chart.ToPlotly().GetType().BaseType?.Name}");
