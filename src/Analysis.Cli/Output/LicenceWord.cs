namespace Analysis.Cli.Output;

/// <summary>The word for a licence class, as the manifests write it.</summary>
internal static class LicenceWord
{
    public static string Of(LicenceClass licence) => licence switch
    {
        LicenceClass.Open => "open",
        LicenceClass.Extract => "extract",
        LicenceClass.Cited => "cited",
        LicenceClass.DerivedOnly => "derived-only",
        _ => "bring-your-own",
    };
}
