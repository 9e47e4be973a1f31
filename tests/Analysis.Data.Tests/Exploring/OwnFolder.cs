using System.Text;

namespace Analysis.Data.Tests.Exploring;

/// <summary>A temporary folder with a user's own file in it.</summary>
public abstract class OwnFolder : IDisposable
{
    protected string Own { get; } = Path.Combine(Directory.CreateTempSubdirectory("own-").FullName, "own.csv");

    public void Dispose()
    {
        Directory.Delete(Path.GetDirectoryName(Own)!, recursive: true);
        GC.SuppressFinalize(this);
    }

    protected UserFileResult Read(string text, UserFileOptions? options = null) => Read(Encoding.UTF8.GetBytes(text), options);

    protected UserFileResult Read(byte[] bytes, UserFileOptions? options = null)
    {
        File.WriteAllBytes(Own, bytes);
        return Repository.Library.ReadOwn(Own, "country", options);
    }

    protected IReadOnlyList<Problem> Problems(string text, UserFileOptions? options = null) =>
        Assert.ThrowsAny<DataException>(() => Read(text, options)).Problems;

    /// <summary>The only problem, with its place: <c>row 2, column v: …</c></summary>
    protected string Problem(string text, UserFileOptions? options = null) =>
        Assert
            .Single(Problems(text, options))
            .ToString()
            .Replace(Own + ", ", "", StringComparison.Ordinal)
            .Replace(Own + ": ", "", StringComparison.Ordinal);

    protected string Problem(byte[] bytes) => Assert.Single(Assert.ThrowsAny<DataException>(() => Read(bytes)).Problems).ToString();

    protected static double[] Numbers(UserFileResult reading, string column = "v") => [.. reading.Frame.GetColumn<double>(column).Values];

    /// <summary>Whether the column was read as numbers.</summary>
    protected static bool IsNumeric(UserFileResult reading, string column = "v") =>
        reading.Frame.GetColumn<object>(column).Values.First() is double;
}
