using Analysis.Data;
using Analysis.Indicators.Arguments;
using Analysis.Indicators.Catalogue;

namespace Analysis.Indicators.Families;

/// <content>Delays of US deliveries.</content>
public sealed partial class ProcurementIndicators
{
    private const string Delays = "delivery-delays";

    /// <summary>Announced delays of US deliveries to Europe.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.Procurement.DeliveryDelays.Of" path="/remarks/node()"/>
    /// </remarks>
    /// <param name="bound">At-least or at-most, where a range is stated.</param>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator("delivery-delays", "Announced delays of US deliveries to Europe", unit: UnitWords.Years, datasets: [Delays])]
    public Indicator<Duration> DeliveryDelays([Default("at-least")] WordArgument? bound = null) =>
        WithArguments(
            Analysis.Procurement.DeliveryDelays.Of(
                Library.Cited(Delays),
                Choice(bound, new Dictionary<string, string> { ["at-least"] = "at-least", ["at-most"] = "at-most" })
            ),
            [bound]
        );

    /// <summary>US deliveries to Europe that were put back, or orders that went elsewhere with delivery time as a reason.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.Procurement.DeliveryDelays.Events" path="/remarks/node()"/>
    /// </remarks>
    /// <param name="kind">Put-back or not-chosen.</param>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator(
        "delivery-events",
        "US deliveries that were put back, or orders that went elsewhere with delivery time as a reason",
        unit: UnitWords.Cases,
        datasets: [Delays]
    )]
    public Indicator<Count> DeliveryEvents([Default("put-back")] WordArgument? kind = null) =>
        WithArguments(
            Analysis.Procurement.DeliveryDelays.Events(
                Library.Cited(Delays),
                Choice(kind, new Dictionary<string, string> { ["put-back"] = "put-back", ["not-chosen"] = "not-chosen" })
            ),
            [kind]
        );
}
