namespace Analysis.Tables;

/// <summary>What a publisher of defence spending measures.</summary>
public enum SpendingMeasure
{
    /// <summary>Defence expenditure, in millions.</summary>
    DefenceExpenditure,

    /// <summary>Gross domestic product, in millions.</summary>
    Gdp,

    /// <summary>Defence expenditure ÷ GDP as the publisher prints it, a fraction.</summary>
    PrintedBurden,

    /// <summary>Annual real change of defence expenditure as the publisher prints it, a fraction.</summary>
    PrintedRealChange,

    /// <summary>Major equipment with its research and development ÷ defence expenditure, a fraction.</summary>
    EquipmentShare,

    /// <summary>Personnel ÷ defence expenditure, a fraction.</summary>
    PersonnelShare,

    /// <summary>Infrastructure ÷ defence expenditure, a fraction.</summary>
    InfrastructureShare,

    /// <summary>Other expenditure ÷ defence expenditure, a fraction.</summary>
    OtherShare,

    /// <summary>Military personnel, in thousand persons.</summary>
    MilitaryPersonnel,

    /// <summary>GDP per head, in thousands of the currency.</summary>
    GdpPerHead,

    /// <summary>Defence expenditure per head, in the currency.</summary>
    DefenceExpenditurePerHead,

    /// <summary>General government expenditure on defence (COFOG division 02), in millions.</summary>
    GovernmentExpenditure,

    /// <summary>General government expenditure on defence ÷ GDP as the publisher prints it, a fraction.</summary>
    PrintedGovernmentExpenditureShare,

    /// <summary>General government gross fixed capital formation in defence, in millions.</summary>
    GovernmentInvestment,

    /// <summary>General government gross fixed capital formation in defence ÷ GDP as the publisher prints it, a fraction.</summary>
    PrintedGovernmentInvestmentShare,

    /// <summary>Population, in persons.</summary>
    Population,
}
