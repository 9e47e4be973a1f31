namespace Analysis;

/// <summary>At which prices money is compared.</summary>
public enum Prices
{
    /// <summary>Each year's own prices and exchange rates.</summary>
    Current,
    /// <summary>The prices and exchange rates of the edition's base year.</summary>
    Constant,
}
