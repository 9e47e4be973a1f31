namespace Analysis.Interactive;

/// <summary>Tables and words of who holds which post of command.</summary>
public static class CommandPostTables
{
    private const string AllPosts = "share-of-posts";

    /// <summary>A row a post: the country of its holder, and the country that was decided on.</summary>
    /// <param name="holders">The holders, as <c>Posture.CommandPosts()</c> gives them.</param>
    /// <param name="decided">The decisions, by its measure <c>decided</c>.</param>
    /// <param name="caption">What it shows.</param>
    /// <exception cref="ArgumentException">There is no post.</exception>
    public static SourcedTable PostTable(this Indicator<Count> holders, Indicator<Count> decided, Sentence caption)
    {
        ArgumentNullException.ThrowIfNull(holders);
        ArgumentNullException.ThrowIfNull(decided);
        var posts = holders.Observations.Select(o => o.Subject).Concat(holders.Gaps.Select(gap => gap.Subject));
        return Notebook.Table(
            caption,
            ["Post", "Country of the holder", "Decided, not yet carried out"],
            posts
                .Distinct()
                .Where(post => post.Id != AllPosts)
                .Select(post => Notebook.Row(post.Name, Cell(holders, post), Cell(decided, post)))
        );
    }

    /// <summary>The names of the posts of a country in the order of the alphabet, for prose; <c>none</c> where it holds none.</summary>
    /// <param name="posts">The holders or the decisions.</param>
    /// <param name="country">The code of the country.</param>
    public static string PostsOf(this Indicator<Count> posts, string country)
    {
        ArgumentNullException.ThrowIfNull(posts);
        return Wording.List(
            posts.Observations.Where(o => o.Counterpart?.Id == country).Select(o => o.Subject.Name).Order(StringComparer.Ordinal)
        );
    }

    /// <summary>The posts of a country that were decided to go to another one.</summary>
    /// <param name="holders">The holders.</param>
    /// <param name="decided">The decisions.</param>
    /// <param name="country">The code of the country.</param>
    public static Indicator<Count> Leaving(this Indicator<Count> holders, Indicator<Count> decided, string country)
    {
        ArgumentNullException.ThrowIfNull(holders);
        ArgumentNullException.ThrowIfNull(decided);
        return holders.Where(held =>
            held.Counterpart?.Id == country
            && decided.Observations.Any(o => o.Subject == held.Subject)
            && decided.Observations.All(o => o.Subject != held.Subject || o.Counterpart?.Id != country)
        );
    }

    private static DataCell Cell(Indicator<Count> posts, Subject post)
    {
        var countries = posts.Observations.Where(o => o.Subject == post).Select(o => o.Counterpart!.Name).ToList();
        return countries.Count > 0
            ? Wording.List(countries)
            : DataCell.Gap(posts.Gaps.FirstOrDefault(gap => gap.Subject == post)?.Reason ?? "no page names it");
    }
}
