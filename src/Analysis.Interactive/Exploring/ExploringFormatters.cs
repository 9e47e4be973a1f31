using System.Collections;
using System.Data;
using System.Net;
using Analysis.Data;
using Analysis.Data.Manifests;
using Analysis.Tables;
using Deedle;
using Microsoft.DotNet.Interactive.Formatting;

namespace Analysis.Interactive.Exploring;

/// <summary>
/// Registers how the library's own values are shown to a user who explores: tables of rows where the formatters of .NET Interactive
/// would draw trees of properties.
/// </summary>
internal static class ExploringFormatters
{
    private const string Html = "text/html";
    private const string Plain = "text/plain";

    // What a query over a table gives.
    private static readonly Type[] Rows =
    [
        typeof(Transfer),
        typeof(SpendingRow),
        typeof(ArmsRevenueRow),
        typeof(CitedValue),
        typeof(SystemVolume),
        typeof(DealCount),
        typeof(GroupedVolume),
        typeof(LocalProductionVolume),
        typeof(LargeDelivery),
        typeof(OrderLag),
        typeof(SystemOrder),
        typeof(AssignedTroops),
        typeof(PlatformDelivery),
        typeof(CapabilityDefinition),
        typeof(Membership),
        typeof(Gap),
        .. typeof(IQuantity)
            .Assembly.GetTypes()
            .Where(type => type.IsValueType && type.IsAssignableTo(typeof(IQuantity)))
            .Select(type => typeof(Observation<>).MakeGenericType(type)),
    ];

    public static void Register()
    {
        ShowText<Period>(period => period.ToString());
        ShowText<Subject>(subject => $"{subject.Name} ({subject.Id})");
        ShowSources();
        ShowTable<IEnumerable<Subject>>(LibraryDisplay.Of);
        ShowTable<IEnumerable<CountryGroup>>(LibraryDisplay.Of);
        ShowTable<CountryGroup>(LibraryDisplay.Of);
        ShowTable<DataLibrary>(LibraryDisplay.Of);
        ShowTable<DataPackage>(LibraryDisplay.Of);
        ShowTable<IEnumerable<DataPackage>>(LibraryDisplay.Of);
        ShowTable<Transfers>(LibraryDisplay.Of);
        ShowTable<DefenceSpending>(LibraryDisplay.Of);
        ShowTable<ArmsRevenues>(LibraryDisplay.Of);
        ShowTable<CitedValues>(LibraryDisplay.Of);
        ShowTable(typeof(EditionTable<>), listing => LibraryDisplay.OfTable((dynamic)listing));
        foreach (var row in Rows)
        {
            ShowTable(row, value => RowColumns.Of(row, new[] { value }));
            ShowTable(typeof(IEnumerable<>).MakeGenericType(row), rows => RowColumns.Of(row, (IEnumerable)rows));
        }

        ShowTable<OwnTable>(JoinedDisplay.Of);
        ShowTable<JoinedResult>(JoinedDisplay.Of);
        ShowTable<DataTable>(JoinedDisplay.Of);
        ShowTable<QueryResult>(JoinedDisplay.Of);
        ShowTable<IFrame>(FrameDisplay.Of);
        ShowTable(typeof(Series<,>), FrameDisplay.OfSeries);
    }

    private static void ShowSources()
    {
        Show(typeof(Source), source => new SourceNotes([(Source)source]).ToHtml(), source => new SourceNotes([(Source)source]).ToString());
        Show(
            typeof(IEnumerable<Source>),
            sources => new SourceNotes([.. (IEnumerable<Source>)sources]).ToHtml(),
            sources => new SourceNotes([.. (IEnumerable<Source>)sources]).ToString()
        );
    }

    private static void ShowText<T>(Func<T, string> text) =>
        Show(typeof(T), value => WebUtility.HtmlEncode(text((T)value)), value => text((T)value));

    private static void ShowTable<T>(Func<T, PagedRows> table) => ShowTable(typeof(T), value => table((T)value));

    private static void ShowTable(Type type, Func<object, PagedRows> table) =>
        Show(type, value => table(value).ToHtml(), value => table(value).ToString());

    private static void Show(Type type, Func<object, string> html, Func<object, string> text)
    {
        Formatter.SetPreferredMimeTypesFor(type, Html, Plain);
        Formatter.Register(type, (value, writer) => writer.Write(TableStyle.With(html(value))), Html);
        Formatter.Register(type, (value, writer) => writer.Write(text(value)), Plain);
    }
}
