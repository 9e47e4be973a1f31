namespace Analysis.Data.Exploring.UserFiles;

/// <summary>How a cell is written, before it is known which sign means what.</summary>
internal enum NumberPattern
{
    /// <summary>Anything else than a number.</summary>
    Text,

    /// <summary>Digits alone.</summary>
    Whole,

    /// <summary>One point among the digits: decimal, or for thousands.</summary>
    Point,

    /// <summary>One comma among the digits: decimal, or for thousands.</summary>
    Comma,

    /// <summary>Several signs, or blanks or apostrophes: groups of three digits, perhaps with decimals behind.</summary>
    Groups,
}

/// <summary>The parts of a number as it is written.</summary>
/// <param name="Form">How it is written.</param>
/// <param name="Sign">A minus, or nothing.</param>
/// <param name="Parts">The digits between the signs.</param>
/// <param name="Separators">The signs between the parts.</param>
/// <param name="Exponent">The power of ten with its <c>e</c>, or nothing.</param>
internal sealed record NumberShape(NumberPattern Form, string Sign, string[] Parts, string Separators, string Exponent)
{
    private const int DigitsOfGroup = 3;
    private const string Blanks = " \u00A0\u2009\u202F";
    private const string Apostrophes = "'’";

    private static readonly NumberShape NoNumber = new(NumberPattern.Text, "", [], "", "");

    /// <summary>Can the only sign be no sign for thousands? So in 0.5, 1.25 and 1234.567.</summary>
    public bool IsDecimal =>
        Form is NumberPattern.Point or NumberPattern.Comma
        && (Exponent.Length > 0 || Parts[1].Length != DigitsOfGroup || Parts[0].Length is 0 or > DigitsOfGroup || Parts[0][0] == '0');

    /// <summary>Whether it begins with zeros that a number loses, as codes do (<c>007</c>).</summary>
    public bool HasLeadingZero => Form == NumberPattern.Whole && Parts[0].Length > 1 && Parts[0][0] == '0';

    public static NumberShape Of(string cell)
    {
        var sign = cell is ['-' or '−', ..] ? "-" : "";
        var body = cell.AsSpan(cell is ['-' or '−' or '+', ..] ? 1 : 0);
        var power = body.IndexOfAny('e', 'E');
        var exponent = power < 0 ? "" : body[power..].ToString();
        if (exponent.Length > 0 && !IsExponent(exponent))
            return NoNumber;
        return OfDigits(sign, (power < 0 ? body : body[..power]).ToString(), exponent);
    }

    /// <summary>The number with invariant signs; null where it is not a number with these signs.</summary>
    public string? Invariant(char decimalSign, char? groupSign)
    {
        var decimals = Separators.Length > 0 && Separators[^1] == decimalSign;
        var groups = decimals ? Separators[..^1] : Separators;
        if (Form == NumberPattern.Text || groups.Any(sign => groupSign is not { } group || Family(sign) != Family(group)))
            return null;
        var whole = decimals ? Parts[..^1] : Parts;
        return whole.Length == 1 || AreGroups(whole) ? $"{Sign}{string.Concat(whole)}{(decimals ? "." + Parts[^1] : "")}{Exponent}" : null;
    }

    private static NumberShape OfDigits(string sign, string digits, string exponent)
    {
        var separators = string.Concat(digits.Where(one => !char.IsAsciiDigit(one)));
        var parts = digits.Split([.. separators.Distinct()]);
        if (!separators.All(IsSeparator) || parts.Skip(1).Any(part => part.Length == 0))
            return NoNumber;
        var form = separators switch
        {
            "" when digits.Length > 0 => NumberPattern.Whole,
            "." => NumberPattern.Point,
            "," => NumberPattern.Comma,
            _ => IsGrouped(parts, separators) ? NumberPattern.Groups : NumberPattern.Text,
        };
        return form == NumberPattern.Text ? NoNumber : new(form, sign, parts, separators, exponent);
    }

    // All signs alike, or all but the last, which is then the decimal one.
    private static bool IsGrouped(string[] parts, string separators)
    {
        if (separators.Length == 0)
            return false;
        var groups = separators.TakeWhile(sign => Family(sign) == Family(separators[0])).Count();
        return groups >= separators.Length - 1
            && AreGroups(parts[..(groups + 1)])
            && (groups == separators.Length || separators[^1] is '.' or ',');
    }

    private static bool AreGroups(string[] parts) =>
        parts[0].Length is > 0 and <= DigitsOfGroup && parts[0][0] != '0' && parts.Skip(1).All(part => part.Length == DigitsOfGroup);

    private static bool IsSeparator(char sign) => sign is '.' or ',' || Blanks.Contains(sign) || Apostrophes.Contains(sign);

    private static char Family(char sign) =>
        Blanks.Contains(sign) ? ' '
        : Apostrophes.Contains(sign) ? '\''
        : sign;

    private static bool IsExponent(string text)
    {
        var digits = text.AsSpan(text.Length > 1 && text[1] is '+' or '-' ? 2 : 1);
        return digits.Length > 0 && !digits.ContainsAnyExceptInRange('0', '9');
    }
}
