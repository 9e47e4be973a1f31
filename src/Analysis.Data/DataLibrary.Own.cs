using Analysis.Data.Exploring.UserFiles;
using Analysis.Data.Loading;

namespace Analysis.Data;

/// <content>A user's own CSV file beside the project's data.</content>
public sealed partial class DataLibrary
{
    /// <summary>Reads a CSV file with one row a country or group, so that it joins with results by code.</summary>
    /// <remarks>
    /// <para>
    /// The first line is the header. Columns are separated by commas, semicolons (as Excel writes them in many languages) or tabs. The text
    /// is UTF-8, UTF-16 with a byte order mark, or else Windows-1252. Lines end in LF, CR LF or CR.
    /// </para>
    /// <para>
    /// The column of countries is found by its content: at least three in four of its cells name a country or a group. It may hold ISO
    /// codes of three or two letters, the codes and names of Eurostat, the names of the World Bank, the UN, NATO, SIPRI and ISO, and the
    /// ids and names of the groups of the data; letter case, accents and punctuation do not matter. Two columns that name the same
    /// countries, such as code and name, are one.
    /// </para>
    /// <para>
    /// A column of numbers becomes one of numbers. Numbers have a decimal point; a decimal comma is read where the cells of the column
    /// allow no other reading, and is noted. A sign for thousands is read only with <see cref="UserFileOptions.ThousandsSign"/>. Text in a
    /// column of numbers is a problem.
    /// </para>
    /// <para>
    /// An empty cell is missing, never zero. So are <c>:</c> <c>..</c> <c>...</c> <c>.</c> <c>-</c> <c>–</c> <c>n/a</c> <c>NA</c>
    /// <c>NaN</c> <c>null</c> <c>#N/A</c> and <c>Infinity</c>; each column that has them is noted. A row that names neither a country nor a
    /// group, such as a total, is in <see cref="OwnTable.Unmatched"/> and noted; a misspelt country is a problem. The notes are printed to
    /// <see cref="Console.Error"/>, which a notebook shows under the cell; <see cref="ReadOwn"/> returns them and prints nothing.
    /// </para>
    /// Nothing of it enters the data root or a published site: the figures of such a table are the user's own, and so is their source.
    /// </remarks>
    /// <param name="file">The path of the file.</param>
    /// <param name="country">The name of the column with the countries; found by its content if left out.</param>
    /// <param name="options">Options that the file itself does not contain; may be left out.</param>
    /// <exception cref="ArgumentException">There is no such file or column, no column names countries, or two name different
    /// ones.</exception>
    /// <exception cref="DataException">The file can't be read without doubt; all problems are listed with row and column.</exception>
    public OwnTable Own(string file, string? country = null, UserFileOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(file);
        var checkedOptions = Validated(options);
        List<string> notes = [];
        var (text, hash) = UserFileText.Read(file, notes);
        var spellings = new CountrySpellings(PartyNames.In(Root));
        var groups = GroupIds();
        string? IdOf(string name) => spellings.Find(name) ?? groups.GetValueOrDefault(SpellingKey.Of(name));
        var column = country ?? new CountryColumnSearch(file, IdOf).Find(text);
        var match = new CountryColumn(UserFileRecords.Cut(text, file, column), file, spellings) { Groups = groups }.Match();
        var columns = new UserFileColumns(match.Content, file, checkedOptions, notes).Read(match.Ids);
        notes.AddRange(match.Unmatched.Select(row => $"{file}, row {row.Line}: '{row.Name}' is left out: {row.Reason}."));
        foreach (var note in notes)
            Console.Error.WriteLine(note);
        return new()
        {
            File = Path.GetFileName(file),
            Sha256 = hash,
            CountryColumn = column.Trim(),
            Columns = columns,
            Subjects = [.. match.Ids.Select(id => Country.TryParse(id, out var one) ? one : (Subject)Group(id))],
            Unmatched = match.Unmatched,
            Notes = notes,
        };
    }

    /// <summary>Reads a file of countries alone into a frame, and returns the notes in place of printing them.</summary>
    /// <remarks>As <see cref="Own"/>, but every row must name a country: a group or a total is a problem.</remarks>
    /// <param name="file">The path of the file.</param>
    /// <param name="country">The name of the column with the countries.</param>
    /// <param name="options">Options that the file itself does not contain; may be left out.</param>
    /// <exception cref="ArgumentException">There is no such file or column.</exception>
    /// <exception cref="DataException">The file can't be read without doubt; all problems are listed with row and column.</exception>
    public UserFileResult ReadOwn(string file, string country, UserFileOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(file);
        ArgumentNullException.ThrowIfNull(country);
        var checkedOptions = Validated(options);
        List<string> notes = [];
        var content = UserFileRecords.Cut(UserFileText.Read(file, notes).Text, file, country);
        var codes = new CountryColumn(content, file, new(PartyNames.In(Root))).Codes();
        return new(OwnFrames.Of(new UserFileColumns(content, file, checkedOptions, notes).Read(codes), codes), notes);
    }

    /// <summary>
    /// The country that a text names in English or in a code of ISO 3166, the World Bank, the UN or Eurostat: <c>Turkey</c>,
    /// <c>DE</c>, and with one or two wrong letters <c>Polnd</c>; null where no country, or more than one, is meant.
    /// </summary>
    /// <remarks>For messages that suggest a country. Arguments and tables take the code of three letters only.</remarks>
    public Country? FindCountry(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var spellings = new CountrySpellings(PartyNames.In(Root));
        var code = spellings.Find(name) ?? spellings.Suggest(name);
        return code is null ? null : Country.Parse(code);
    }

    private static UserFileOptions Validated(UserFileOptions? options)
    {
        options ??= new();
        return options.DecimalSign is { } sign && (sign is not (',' or '.') || sign == options.ThousandsSign)
            ? throw new ArgumentException($"The decimal sign '{sign}' must be ',' or '.', and another one than the sign for thousands.")
            : options;
    }

    // The id of a group by the keys of its id and its name; its members of one year.
    private Dictionary<string, string> GroupIds() =>
        Groups
            .SelectMany(group => new[] { group.Id, group.Name }, (group, name) => (Key: SpellingKey.Of(name), group.Id))
            .DistinctBy(one => one.Key)
            .ToDictionary(one => one.Key, one => one.Id, StringComparer.Ordinal);
}
