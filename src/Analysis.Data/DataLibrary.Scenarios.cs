using Analysis.Spending;

namespace Analysis.Data;

public sealed partial class DataLibrary
{
    /// <summary>What every scenario of spending begins with, in the edition of this library.</summary>
    /// <param name="group">The group that spends; left out, the one of all pages.</param>
    /// <exception cref="ArgumentException">There is no such group; the message gives the closest match.</exception>
    /// <exception cref="DataException">A table has problems.</exception>
    public ScenarioBase ScenarioBase(string group = Analysis.Spending.ScenarioBase.GroupId) => new(DefenceSpending(), Group(group));
}
