namespace Analysis.Publishers;

/// <summary>A layout with a file in its shape.</summary>
/// <param name="Id">The short name.</param>
/// <param name="Make">Makes the file from the data folder and a seed.</param>
/// <param name="Beside">A file that is imported along with it; null for none.</param>
public sealed record PublisherLayout(string Id, Func<string, int, PublisherFile> Make, Func<PublisherFile>? Beside = null);

/// <summary>Every layout that the importer reads.</summary>
public static class PublisherLayouts
{
    /// <summary>The layouts.</summary>
    public static IReadOnlyList<PublisherLayout> All { get; } =
    [
        new("sipri-deliveries", (root, seed) => SipriRegister.Deliveries(SipriDeals.Of(root, seed), PartyList.In(root))),
        new("sipri-resaved", (root, seed) => SipriRegister.Resaved(SipriDeals.Of(root, seed), PartyList.In(root))),
        new("sipri-deals", (root, seed) => SipriRegister.Deals(SipriDeals.Of(root, seed), PartyList.In(root))),
        new("sipri-values", (root, seed) => SipriValues.Recipients(SipriDeals.Of(root, seed), PartyList.In(root))),
        new("sipri-exports", (root, seed) => SipriValues.Suppliers(SipriDeals.Of(root, seed), PartyList.In(root))),
        new("sipri-partner", (root, seed) => SipriValues.Partner(SipriDeals.Of(root, seed), PartyList.In(root))),
        new("nato-2024", (root, _) => NatoBook.Of2024(NatoFigures.Of2024(root), PartyList.In(root))),
        new("nato-2026", (root, _) => NatoBook.Of2026(NatoFigures.Of2026(root), PartyList.In(root))),
        new("milex", (root, seed) => MilexBook.Of(PartyList.In(root), seed)),
        new("top100", TopCompaniesBook.Of),
        new("eda", (root, seed) => EdaBook.Of(PartyList.In(root), seed)),
        new("eurostat", (root, _) => EurostatAnswer.Json(ShippedTable.Read(root, "eurostat-gov-ev", "2026-04.csv").Figures())),
        new("eurostat-csv", (root, _) => EurostatAnswer.Csv(ShippedTable.Read(root, "eurostat-gov-10a-exp", "2026.csv").Figures())),
        new(
            "worldbank",
            (root, _) => WorldBankDownload.Csv(ShippedTable.Read(root, "world-bank-indicators", "2026.csv").Figures(), PartyList.In(root))
        ),
        new(
            "worldbank-zip",
            (root, _) => WorldBankDownload.Zip(ShippedTable.Read(root, "world-bank-indicators", "2026.csv").Figures(), PartyList.In(root))
        ),
        new(
            "worldbank-json",
            (root, _) => WorldBankDownload.Json(ShippedTable.Read(root, "world-bank-indicators", "2026.csv").Figures(), PartyList.In(root))
        ),
        new("kiel-explorer", (root, seed) => KielFiles.Explorer(PartyList.In(root), seed), KielFiles.Release),
        new("kiel-allocations", (_, seed) => KielFiles.Allocations(seed), KielFiles.Release),
        new("kiel-procurement", (_, seed) => KielFiles.Procurement(seed), KielFiles.Release),
        new("kiel-weapons", (root, seed) => KielFiles.Weapons(PartyList.In(root), seed), KielFiles.Release),
        new("kiel-shares", (root, seed) => KielFiles.Shares(PartyList.In(root), seed), KielFiles.Release),
        new("kiel-release", (_, _) => KielFiles.Release(), () => KielFiles.Allocations(1)),
    ];
}
