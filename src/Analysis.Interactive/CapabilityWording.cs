namespace Analysis.Interactive;

/// <summary>Words for capabilities that a reader without their names understands.</summary>
public static class CapabilityWording
{
    private static readonly Dictionary<string, string> Words = new()
    {
        ["airborne-early-warning"] = "early-warning aircraft",
        ["ch-47-family"] = "Chinook transport helicopters",
        ["p-8a"] = "P-8A maritime patrol aircraft",
        ["patriot"] = "Patriot air-defence batteries",
        ["patriot-and-samp-t"] = "Patriot or SAMP/T air-defence batteries",
        ["heavy-jet-airlift"] = "heavy transport jets",
        ["heavy-jet-airlift-and-a400m"] = "heavy transport aircraft",
        ["large-tankers"] = "large tanker aircraft",
    };

    /// <summary>What is counted, in the plural and for prose: <c>large tanker aircraft</c>; the name of the definition where it has no
    /// other words.</summary>
    /// <param name="capability">A definition of a capability, as <c>Posture.Enablers()</c> has it.</param>
    public static string InPlainWords(this Subject capability)
    {
        ArgumentNullException.ThrowIfNull(capability);
        return Words.GetValueOrDefault(capability.Id, capability.Name);
    }
}
