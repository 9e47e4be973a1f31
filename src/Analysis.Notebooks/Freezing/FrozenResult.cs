namespace Analysis.Notebooks;

/// <summary>A cached result of one notebook: its inputs, the parameters that the notebook declares, and where its body is.</summary>
/// <param name="Inputs">What the result was made of.</param>
/// <param name="Parameters">The parameters of the notebook, which a run can so check without reading the C# of its cells.</param>
/// <param name="BodyPath">The executed notebook.</param>
/// <param name="BodyState">The SHA-256 of the executed notebook.</param>
internal sealed record FrozenResult(
    IReadOnlyList<Input> Inputs, IReadOnlyList<NotebookParameter> Parameters, string BodyPath, string BodyState)
{
    /// <summary>The text of the executed notebook; null when it is not what was stored.</summary>
    internal string? Body()
    {
        try
        {
            var bytes = File.ReadAllBytes(BodyPath);
            return FileState.OfBytes(bytes) == BodyState ? System.Text.Encoding.UTF8.GetString(bytes) : null;
        }
        catch (IOException)
        {
            return null;
        }
    }

    internal IEnumerable<Input> Of(InputKind kind) => Inputs.Where(input => input.Kind == kind);
}
