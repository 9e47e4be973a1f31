namespace Analysis;

/// <content>Whole numbers.</content>
public partial class ResultValue
{
    /// <summary>The number as a whole one, where a model gives parts of what exists whole only, such as aircraft.</summary>
    public ResultValue Rounded()
    {
        var whole = QuantityCalculation.Of(Quantity, Quantity, (number, _) => Math.Round(number));
        return new(() => Finding.Derived(Finding.Id, Finding.Title, [Finding], new(whole, Finding.Unit, Finding.Period)), whole);
    }
}
