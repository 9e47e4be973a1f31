namespace Analysis;

/// <summary>The units of the indicators in words, each written once for the formula and its declaration.</summary>
/// <remarks>
/// The price basis of a result depends on the arguments and on the edition, so that a declaration has <c>(constant prices)</c> for whatever
/// base year the edition has, and <c>(constant or current prices)</c> where the user chooses. A test compares every declared unit with the
/// unit of the result.
/// </remarks>
internal static class UnitWords
{
    /// <summary>Each row has a unit of its own, which the result gives.</summary>
    public const string OfEachRow = "of each row";

    /// <summary>The prices of the edition's base year.</summary>
    public const string AtConstantPrices = "(constant prices)";

    /// <summary>Each year's own prices.</summary>
    public const string AtCurrentPrices = "(current)";

    /// <summary>The prices that the user chooses.</summary>
    public const string AtChosenPrices = "(constant or current prices)";

    // Money
    public const string DollarsAtChosenPrices = $"million USD {AtChosenPrices}";
    public const string DollarsAtConstantPrices = $"million USD {AtConstantPrices}";
    public const string Dollars = $"million USD {AtCurrentPrices}";
    public const string Euros = $"million EUR {AtCurrentPrices}";
    public const string DollarsPerHead = $"USD per head {AtCurrentPrices}";
    public const string EurosPerHead = $"EUR per head {AtCurrentPrices}";

    // Volumes of arms transfers
    public const string Volume = "million TIV";
    public const string ShareOfVolume = "fraction of import volume (TIV)";
    public const string ShareOfVolumeByDesign = $"{ShareOfVolume}, by origin of design";
    public const string ShareOfVolumeBySupplier = $"{ShareOfVolume}, by supplier";
    public const string ShareOfCategory = "fraction of the category's import volume (TIV)";
    public const string ShareOfKind = "fraction of the kind's import volume (TIV)";
    public const string ShareOfSurvivingVolume = "fraction of surviving import volume (TIV)";
    public const string ChangeOfVolume = "fraction, change of import volume (TIV)";
    public const string PointsOfVolume = "percentage points of import volume (TIV)";
    public const string RatioOfVolumes = "ratio of volumes (TIV)";

    // Fractions
    public const string ShareOfGdp = "fraction of GDP";
    public const string ShareOfGdpAtChosenPrices = $"{ShareOfGdp}, USD {AtChosenPrices}";
    public const string ShareOfSpending = "fraction of defence expenditure";
    public const string ShareOfAllianceSpending = $"fraction of alliance spending, USD {AtChosenPrices}";
    public const string ShareOfAllianceGdp = $"fraction of alliance GDP, USD {AtChosenPrices}";
    public const string ShareOfDeals = "fraction of deals";
    public const string ShareOfEachClaim = "fraction, each claim of its own whole: not comparable";
    public const string ShareOfUndelivered = "fraction of units in orders with a first delivery, lower bound";
    public const string ShareOfNotifiedValue = "fraction of notified value";
    public const string ShareOfCeiling = "fraction of the ceiling";
    public const string ShareOfNotifiedSales = "fraction of notified US sales";
    public const string ShareOfMilitaryAllocations = "fraction of military allocations";
    public const string ShareOfRevenue = "fraction of revenue, current prices";
    public const string ShareOfEquipmentProcurement = "fraction of equipment procurement";
    public const string ShareOfInvestment = "fraction of a year's defence investment";
    public const string ShareOfConsumption = "fraction of apparent consumption";
    public const string ShareOfSupply = "fraction of supply";
    public const string ShareOfContracts = "fraction of contract obligations";
    public const string ShareOfCommonFunding = "fraction of common funding";
    public const string ShareOfFighters = "fraction of fighters, bounds";
    public const string GrowthAtConstantPrices = $"fraction a year, USD {AtConstantPrices}";
    public const string ChangeOfEquipmentSpending = $"fraction, change of equipment spending (USD {AtConstantPrices})";
    public const string Points = "percentage points";

    // Ratios, indices and correlations
    public const string Ratio = "ratio";
    public const string RatioAtChosenPrices = $"{Ratio}, USD {AtChosenPrices}";
    public const string RatioAtCurrentPrices = $"{Ratio}, current prices";
    public const string RatioAtConstantPrices = $"{Ratio}, constant prices";
    public const string Index = "index from 0 to 1";
    public const string RankCorrelation = "Spearman's ρ, from −1 to 1";

    // Years and counts
    public const string Years = "years";
    public const string YearsOfEquipmentSpending = "years of equipment spending";
    public const string YearsOfRevenue = "years of revenue";
    public const string Suppliers = "suppliers";
    public const string Orders = "orders";
    public const string Cases = "cases";
    public const string Notices = "notices";
    public const string Platforms = "platforms";
    public const string States = "states";
    public const string Countries = "countries";
    public const string WeaponTypes = "types";
    public const string Shells = "shells per year";
    public const string ItemsPerYear = "items per year";
    public const string Systems = "systems";
    public const string Posts = "posts";
    public const string Persons = "persons";
    public const string Satellites = "satellites";
    public const string Aircraft = "aircraft";
}
