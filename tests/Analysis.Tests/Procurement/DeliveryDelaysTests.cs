using Analysis.Procurement;
using Analysis.Tables;
using static Analysis.Tests.SampleCitedValues;

namespace Analysis.Tests.Procurement;

/// <summary>Delays and events, which are two things.</summary>
public sealed class DeliveryDelaysTests
{
    private static readonly CitedValues Figures = Table(
        Row("a", SampleData.Pol, "delay", "A missile", "delay-at-least", 24, "months"),
        Row("b", SampleData.Pol, "delay", "A missile", "delay-at-most", 36, "months"),
        Row("c", SampleData.Deu, "put-back", "A missile", "event", 1, "items"),
        Row("d", SampleData.Deu, "not-chosen", "A gun", "event", 1, "items"),
        Row("e", SampleData.Fra, "put-back", "A gun", "event", 1, "items").Beside()
    );

    [Fact]
    public void A_range_has_a_least_and_a_most_and_an_event_has_no_length()
    {
        Assert.Equal(("POL", "a-missile", 2.0), Seen(DeliveryDelays.Of(Figures, "at-least").Only));
        Assert.Equal(("POL", "a-missile", 3.0), Seen(DeliveryDelays.Of(Figures, "at-most").Only));
    }

    [Fact]
    public void What_was_put_back_is_apart_from_what_was_not_chosen_and_what_does_not_count_is_out()
    {
        Assert.Equal(("DEU", "a-missile", 1.0), Seen(DeliveryDelays.Events(Figures, "put-back").Only));
        Assert.Equal(("DEU", "a-gun", 1.0), Seen(DeliveryDelays.Events(Figures, "not-chosen").Only));
    }

    private static (string, string, double) Seen<T>(ResultValue<T> value)
        where T : struct, IQuantity => (value.Subject.Id, value.Counterpart!.Id, value.Number);
}
