using Analysis.Storage;

namespace Analysis.Notebooks;

/// <summary>A file that records the inputs of a result. It is a convenience: one that can't be written or is incomplete is ignored.</summary>
/// <param name="path">Its path.</param>
public sealed class InputFile(string path)
{
    /// <summary>The inputs; null when there is no such file, or not as it was written.</summary>
    public IReadOnlyList<Input>? Read()
    {
        try
        {
            return InputText.Read(File.ReadAllText(path));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Writes the inputs in one step.</summary>
    public void Write(IEnumerable<Input> inputs)
    {
        try
        {
            AtomicFile.Write(path, InputText.Write(inputs));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
        }
    }
}
