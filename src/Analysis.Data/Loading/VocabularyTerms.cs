using Analysis.Tables;

namespace Analysis.Data.Loading;

/// <summary>Words of the tables as values of the vocabulary.</summary>
internal static class VocabularyTerms
{
    private static readonly Dictionary<string, ObservationStatus> Statuses = new()
    {
        ["actual"] = ObservationStatus.Actual,
        ["estimate"] = ObservationStatus.Estimate,
        ["provisional"] = ObservationStatus.Provisional,
        ["derived"] = ObservationStatus.Derived,
    };

    private static readonly Dictionary<string, PlatformCondition> Conditions = new()
    {
        ["new"] = PlatformCondition.New,
        ["second-hand"] = PlatformCondition.SecondHand,
        ["modernised"] = PlatformCondition.Modernised,
    };

    private static readonly Dictionary<string, OrderStage> Stages = new()
    {
        ["ordered"] = OrderStage.Ordered,
        ["planned"] = OrderStage.Planned,
        ["backlog"] = OrderStage.Backlog,
    };

    private static readonly Dictionary<string, EvidenceGrade> Grades = new()
    {
        ["A"] = EvidenceGrade.A,
        ["B"] = EvidenceGrade.B,
        ["C"] = EvidenceGrade.C,
    };

    private static readonly Dictionary<string, TotalFit> Fits = new()
    {
        ["yes"] = TotalFit.Holds,
        ["caution"] = TotalFit.WithCaution,
        ["no"] = TotalFit.None,
    };

    private static readonly Dictionary<string, OfferOutcome> Outcomes = new()
    {
        ["false"] = OfferOutcome.NotLost,
        ["true"] = OfferOutcome.Lost,
        ["unknown"] = OfferOutcome.Unknown,
    };

    private static readonly Dictionary<string, bool> Answers = new() { ["yes"] = true, ["no"] = false };

    public static ObservationStatus Status(string word) => Find(word, Statuses);

    public static PlatformCondition Condition(string word) => Find(word, Conditions);

    public static OrderStage Stage(string word) => Find(word, Stages);

    public static EvidenceGrade Grade(string word) => Find(word, Grades);

    public static TotalFit Fit(string word) => Find(word, Fits);

    public static OfferOutcome Outcome(string word) => Find(word, Outcomes);

    public static bool YesOrNo(string word) => Find(word, Answers);

    private static T Find<T>(string word, Dictionary<string, T> words) =>
        words.TryGetValue(word, out var value)
            ? value
            : throw new ArgumentException(
                $"'{word}' is not one of {string.Join(", ", words.Keys)}; did you mean {ClosestMatch.Find(word, words.Keys)}?"
            );
}
