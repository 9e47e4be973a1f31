namespace Analysis.Import.Sipri;

/// <summary>The family that a system belongs to, and the code of the country that designed it.</summary>
internal sealed record SystemFamily(string Family, string Origin);

/// <summary>Finds the family of a system by its designation, however a vintage of the register spells it.</summary>
/// <remarks>
/// Registers write one system in many ways: F-35A and F-35A Lightning-2, A-400M and A400M Atlas, Heron and Heron UAV. A designation is
/// found by its letters, else by its letters and digits alone, else by its model code, else by the code without the variant, else by a
/// name that one of the two lengthens. Every step takes only names of the same category, and only what all names that fit agree on: two
/// families do not match, and an unknown system stays without family.
/// </remarks>
internal sealed class SystemNames
{
    /// <summary>A shorter code, such as T-2, has had several designers.</summary>
    private const int LeastCode = 3;

    /// <summary>A shorter name is too often a part of another one.</summary>
    private const int LeastName = 4;

    /// <summary>The same for a name that another one only begins with.</summary>
    private const int LeastBeginning = 6;

    /// <summary>
    /// What two makers don't give the same name to; aircraft, ships and vehicles called Tiger, Guardian or Viper are several.
    /// </summary>
    private static readonly HashSet<string> OfUniqueNames = new(["missiles", "sensors", "naval-weapons"], StringComparer.Ordinal);

    private readonly IReadOnlySet<string> _kindWords;
    private readonly Dictionary<(string, string), SystemFamily> _letters = [];
    private readonly ILookup<(string, string), KnownSystem> _all;
    private readonly ILookup<(string, string), KnownSystem> _whole;
    private readonly ILookup<(string, string), KnownSystem> _codes;
    private readonly ILookup<(string, string), KnownSystem> _innerCodes;
    private readonly ILookup<(string, string), KnownSystem> _stems;
    private readonly ILookup<(string, string), KnownSystem> _names;
    private readonly ILookup<string, KnownSystem> _categories;
    private readonly Dictionary<(string, string), SystemFamily?> _found = [];

    /// <param name="rows">System, category, family and origin of each known system.</param>
    /// <param name="kindWords">The abbreviations at the end of a designation that name the kind of equipment.</param>
    public SystemNames(IEnumerable<(string System, string Category, SystemFamily Family)> rows, IReadOnlySet<string> kindWords)
    {
        _kindWords = kindWords;
        List<KnownSystem> known =
        [
            .. rows.Select(row => new KnownSystem(Designation.Parse(row.System, kindWords), row.Category, row.Family, row.System)),
        ];
        foreach (var one in known)
            _letters.TryAdd((one.Text, one.Category), one.Family);
        _all = known.ToLookup(one => (one.Name.All, one.Category));
        _whole = known.ToLookup(one => (NameTokens.Key(one.Name.Whole), one.Category));
        _codes = By(known, name => name.Codes);
        _innerCodes = By(known, name => name.InnerCodes);
        _stems = By(known, name => name.Codes.Select(Designation.Stem).OfType<IReadOnlyList<string>>());
        _names = known.Where(one => one.Name.Name.Count > 0).ToLookup(one => (NameTokens.Key(one.Name.Name), one.Category));
        _categories = known.ToLookup(one => one.Category);
    }

    /// <summary>The family; null where no known name fits, or several that disagree.</summary>
    public SystemFamily? Find(string designation, string category)
    {
        if (!_found.TryGetValue((designation, category), out var found))
            _found[(designation, category)] = found =
                _letters.GetValueOrDefault((designation, category)) ?? Matched(Designation.Parse(designation, _kindWords), category);
        return found;
    }

    // The first step that any name fits decides, also where they disagree: a looser step would only guess.
    private SystemFamily? Matched(Designation name, string category)
    {
        foreach (var fitting in Steps(name, category))
            if (fitting.ToList() is { Count: > 0 } known)
                return known.Select(one => one.Family).Distinct().Count() == 1 ? known[0].Family : null;
        return null;
    }

    private IEnumerable<IEnumerable<KnownSystem>> Steps(Designation name, string category)
    {
        yield return _all[(name.All, category)];
        yield return ByWhole(name, category);
        yield return ByCode(name.Codes, _codes, category).Where(one => SameCalibre(one.Name, name) && MayBeShort(one.Name, name));
        yield return ByCode(name.InnerCodes, _codes, category)
            .Concat(ByCode([.. name.InnerCodes, .. name.Codes], _innerCodes, category))
            .Where(one => SameCalibre(one.Name, name));
        yield return ByStem(name, category);
        yield return ByName(name, category);
        yield return ByBeginning(name, category);
    }

    // Heron UAV is Heron. A Buffel APC is not a Buffel where the Buffel is known as ARV, though it may be written without that word too.
    private IEnumerable<KnownSystem> ByWhole(Designation name, string category)
    {
        List<KnownSystem> known = [.. _whole[(NameTokens.Key(name.Whole), category)]];
        return known.Exists(one => !SameKind(one.Name, name)) && !known.Exists(one => one.Name.Kind == name.Kind)
            ? []
            : known.Where(one => SameKind(one.Name, name));
    }

    private static IEnumerable<KnownSystem> ByCode(
        IEnumerable<IReadOnlyList<string>> codes,
        ILookup<(string, string), KnownSystem> known,
        string category
    ) => codes.SelectMany(code => known[(NameTokens.Key(code), category)]);

    // F-35C is a variant of F-35A and F-35B. A variant with another name is another aircraft.
    private IEnumerable<KnownSystem> ByStem(Designation name, string category) =>
        name
            .Codes.Select(Designation.Stem)
            .OfType<IReadOnlyList<string>>()
            .SelectMany(stem =>
            {
                List<KnownSystem> known = [.. _stems[(NameTokens.Key(stem), category)].Where(one => SameCalibre(one.Name, name))];
                var shares = known.Exists(one => SharesName(one.Name, name));
                var differs = name.Name.Count > 0 && !shares && known.Exists(one => one.Name.Name.Count > 0);
                return
                    differs
                    || (!shares && NameTokens.Length(stem) < LeastCode)
                    || known.Exists(one => NamesAVariant(one.Family.Family, stem))
                    ? []
                    : known;
            });

    // FIM-92 Stinger and Stinger: the code was put in front, or was left out.
    private IEnumerable<KnownSystem> ByName(Designation name, string category) =>
        OfUniqueNames.Contains(category) && Letters(name.Name) >= LeastName
            ? _names[(NameTokens.Key(name.Name), category)]
                .Where(one => SameCalibre(one.Name, name) && (name.Codes.Count == 0 || one.Name.Codes.Count == 0))
            : [];

    // Storm Shadow and Storm Shadow/SCALP-EG. A number behind the name of an aircraft may be that of another maker's.
    private IEnumerable<KnownSystem> ByBeginning(Designation name, string category) =>
        name.Codes.Count > 0 || (category == "aircraft" && name.HasInnerNumber)
            ? []
            : _categories[category]
                .Where(one =>
                    one.Name.Whole.Count != name.Whole.Count
                    && SameKind(one.Name, name)
                    && SameCalibre(one.Name, name)
                    && (Begins(one.Name.Whole, name.Whole) || Begins(name.Whole, one.Name.Whole))
                );

    private static bool Begins(IReadOnlyList<string> name, IReadOnlyList<string> beginning) =>
        name.Count >= beginning.Count && name.Take(beginning.Count).SequenceEqual(beginning) && Letters(beginning) >= LeastBeginning;

    private static ILookup<(string, string), KnownSystem> By(
        IEnumerable<KnownSystem> known,
        Func<Designation, IEnumerable<IReadOnlyList<string>>> codes
    ) =>
        known
            .SelectMany(one => codes(one.Name).Select(code => (Key: NameTokens.Key(code), one)))
            .ToLookup(pair => (pair.Key, pair.one.Category), pair => pair.one);

    private static bool SameKind(Designation one, Designation other) => one.Kind is null || other.Kind is null || one.Kind == other.Kind;

    private static bool SameCalibre(Designation one, Designation other) =>
        one.Calibre is null || other.Calibre is null || one.Calibre == other.Calibre;

    private static bool SharesName(Designation one, Designation other) =>
        one.Name.Intersect(other.Name).Any(token => !NameTokens.IsNumber(token) && token.Length > 2);

    private static bool MayBeShort(Designation one, Designation other) =>
        one.Codes.Concat(other.Codes).Any(code => NameTokens.Length(code) >= LeastCode)
        || one.Name.Count == 0
        || other.Name.Count == 0
        || SharesName(one, other);

    // The family A-109K is that of one variant and not of the A-109E.
    private static bool NamesAVariant(string family, IReadOnlyList<string> stem) =>
        NameTokens.Of(family) is var tokens
        && tokens.Count > stem.Count
        && tokens.Take(stem.Count).SequenceEqual(stem)
        && tokens[stem.Count].Length < LeastCode;

    private static int Letters(IEnumerable<string> tokens) => NameTokens.Length(tokens.Where(token => !NameTokens.IsNumber(token)));

    private sealed record KnownSystem(Designation Name, string Category, SystemFamily Family, string Text);
}
