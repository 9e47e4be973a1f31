namespace Analysis.Charts.Rendering.Text;

/// <summary>The text shown beside the pointer.</summary>
internal static class HoverText
{
    /// <summary>The name in bold, then the place and the value with its status.</summary>
    internal static string Of(string name, string place, ChartValue value, ValueFormat format)
    {
        var status = value switch
        {
            { IsFirm: true } => "",
            { Status: ObservationStatus.Provisional } => " (provisional)",
            _ => " (estimate)",
        };
        var said = value.Number is { } number ? format.Text(number) + status : $"no data: {value.Reason}";
        return $"<b>{LabelLines.Escape(name)}</b><br>{LabelLines.Escape(place.Length == 0 ? said : $"{place}: {said}")}";
    }
}
