namespace Analysis.Import.WorldBank;

/// <summary>The codes and names of the World Bank: countries, which are read, and its own aggregates, which are left out.</summary>
internal static class WorldBankPlaces
{
    /// <summary>The World Bank's code of the European Union.</summary>
    public const string Union = "EUU";

    /// <summary>The code that an aggregate without one has here.</summary>
    public const string Unnamed = "";

    private static readonly HashSet<string> Aggregates = new(
        """
        AFE AFR AFW ARB CEA CEB CEU CHI CLA CME CSA CSS DEA DEC DFS DLA DMN DNS DSA DSF DSS EAP EAR EAS ECA ECS EMU FCS HIC HPC IBD IBT IDA IDB IDX INX LAC LCN LDC LIC LMC LMY LTE
        MDE MEA MIC MNA NAC NLS NRS OED OSS PRE PSS PST RRS SAS SSA SSF SST SXZ TEA TEC TLA TMN TSA TSS UMC WLD XZN
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
        StringComparer.Ordinal
    );

    // Responses of the interface have no code for some aggregates.
    private static readonly HashSet<string> WithoutCode = new(
        """
        Africa Eastern and Southern
        Africa Western and Central
        Arab World
        Caribbean small states
        Central Europe and the Baltics
        Early-demographic dividend
        East Asia & Pacific
        East Asia & Pacific (excluding high income)
        East Asia & Pacific (IDA & IBRD countries)
        Euro area
        Europe & Central Asia
        Europe & Central Asia (excluding high income)
        Europe & Central Asia (IDA & IBRD countries)
        Fragile and conflict affected situations
        Heavily indebted poor countries (HIPC)
        High income
        IBRD only
        IDA & IBRD total
        IDA blend
        IDA only
        IDA total
        Late-demographic dividend
        Latin America & Caribbean
        Latin America & Caribbean (excluding high income)
        Latin America & the Caribbean (IDA & IBRD countries)
        Least developed countries: UN classification
        Low & middle income
        Low income
        Lower middle income
        Middle East & North Africa
        Middle income
        North America
        Not classified
        OECD members
        Other small states
        Pacific island small states
        Post-demographic dividend
        Pre-demographic dividend
        Small states
        South Asia
        South Asia (IDA & IBRD)
        Sub-Saharan Africa
        Sub-Saharan Africa (excluding high income)
        Sub-Saharan Africa (IDA & IBRD countries)
        Upper middle income
        World
        """.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
        StringComparer.Ordinal
    );

    // Names that are in no other table.
    private static readonly Dictionary<string, string> Names = """
        BHS Bahamas, The
        BRN Brunei Darussalam
        COG Congo, Rep.
        CUW Curacao
        EGY Egypt, Arab Rep.
        FSM Micronesia, Fed. Sts.
        HKG Hong Kong SAR, China
        IRN Iran, Islamic Rep.
        KNA St. Kitts and Nevis
        KOR Korea, Rep.
        LCA St. Lucia
        MAC Macao SAR, China
        MAF St. Martin (French part)
        NRU Naoero
        PRI Puerto Rico
        PRI Puerto Rico (US)
        PRK Korea, Dem. People's Rep.
        PRK Korea, Dem. People’s Rep.
        PSE West Bank and Gaza
        RUS Russian Federation
        SOM Somalia
        SOM Somalia, Fed. Rep.
        STP Sao Tome and Principe
        SXM Sint Maarten (Dutch part)
        SYR Syrian Arab Republic
        VCT St. Vincent and the Grenadines
        VEN Venezuela, RB
        VIR Virgin Islands (U.S.)
        YEM Yemen, Rep.
        """.Split('\n', StringSplitOptions.TrimEntries).ToDictionary(line => line[4..], line => line[..3], StringComparer.Ordinal);

    /// <summary>Whether it is a country or the Union, whose figures are read.</summary>
    public static bool IsRead(string code) => code == Union || Country.TryParse(code, out _);

    /// <summary>Code and name are known and belong together; what does not is a problem, and what is not known a difference.</summary>
    /// <param name="code">The code.</param>
    /// <param name="name">The name.</param>
    /// <param name="at">The row, and the column or JSON path.</param>
    /// <param name="context">Gives the names.</param>
    /// <param name="log">Takes what does not fit.</param>
    public static void Check(string code, string name, (int? Row, string Column) at, ImportContext context, ImportLog log)
    {
        var known = name == "European Union" ? Union : Names.GetValueOrDefault(name) ?? context.Names.FindCountry(name);
        if (IsRead(code))
        {
            if (known is not null && known != code)
                log.AddProblem(
                    at.Row,
                    at.Column,
                    $"the name '{name.Shorten(40)}' is that of {known} and the code is {code}; one of them was changed, or the row "
                        + $"has shifted. Download the file again."
                );
            else if (known is null && name != code)
                log.AddDifference(
                    at.Row,
                    at.Column,
                    $"'{name.Shorten(40)}' is not known as a name of {code}; it was changed, or is new. Compare it with the World "
                        + $"Bank's page."
                );
        }
        else if (known is not null)
            log.AddProblem(
                at.Row,
                at.Column,
                $"'{name.Shorten(40)}' has the code '{code.Shorten(40)}' in the place of {known}; it was changed. Download the file again."
            );
        else if (!Aggregates.Contains(code) && !(code == Unnamed && WithoutCode.Contains(name)))
            log.AddDifference(
                at.Row,
                at.Column,
                $"'{code.Shorten(40)}' ('{name.Shorten(40)}') is neither a country nor a group of the World Bank's that is known, and "
                    + $"would be left out; it was changed, or is new. Compare it with the World Bank's page."
            );
    }
}
