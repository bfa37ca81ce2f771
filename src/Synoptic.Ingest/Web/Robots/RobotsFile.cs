using System.Globalization;
using System.Text;

namespace Synoptic.Ingest.Web.Robots;

/// <summary>What a robots.txt says to one crawler.</summary>
/// <remarks>RFC 9309: the groups that name the crawler, else those for all; the longest match decides, and of two the one that allows.</remarks>
public sealed class RobotsFile
{
    /// <summary>How much of a file is read: what RFC 9309 asks for at least.</summary>
    public const int MostBytes = 500 * 1024;

    private const int LongestPattern = 1024, MostRules = 10_000;
    private readonly IReadOnlyList<RobotsRule> _rules;

    private RobotsFile(IReadOnlyList<RobotsRule> rules, TimeSpan? delay) => (_rules, Delay) = (rules, delay);

    /// <summary>A file that allows all, as where there is none.</summary>
    public static RobotsFile AllowsAll { get; } = new([], null);

    /// <summary>A file that allows nothing, as where the server cannot say.</summary>
    public static RobotsFile AllowsNothing { get; } = new([new RobotsRule("/", false)], null);

    /// <summary>How long the server wants to be left alone between requests (<c>Crawl-delay</c>, which is no part of the standard).</summary>
    public TimeSpan? Delay { get; }

    /// <summary>Reads a file. What is no rule is passed over.</summary>
    /// <param name="bytes">The file; what is over <see cref="MostBytes"/> is not read.</param>
    /// <param name="agent">The crawler's product token.</param>
    public static RobotsFile Parse(ReadOnlySpan<byte> bytes, string agent)
    {
        ArgumentNullException.ThrowIfNull(agent);
        RobotsGroups groups = new(agent);
        string text = Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, MostBytes)]).TrimStart('\uFEFF');
        foreach (ReadOnlySpan<char> whole in text.AsSpan().EnumerateLines())
        {
            int comment = whole.IndexOf('#');
            ReadOnlySpan<char> line = comment < 0 ? whole : whole[..comment];
            int colon = line.IndexOf(':');
            if (colon > 0)
            {
                groups.Take(line[..colon].Trim().ToString().ToLowerInvariant(), line[(colon + 1)..].Trim().ToString());
            }
        }

        (List<(bool Allows, string Path)> lines, string? delay) = groups.Own();
        return new RobotsFile(
            [.. lines.Where(l => l.Path.Length is > 0 and <= LongestPattern).Take(MostRules).Select(l => new RobotsRule(RobotsPath.Spelling(l.Path), l.Allows))],
            double.TryParse(delay, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double seconds) && seconds is >= 0 and < 86_400 ? TimeSpan.FromSeconds(seconds) : null);
    }

    /// <summary>Whether an address of the site may be asked for.</summary>
    public bool Allows(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        string path = RobotsPath.Spelling(address.PathAndQuery);
        if (path == "/robots.txt")
        {
            return true;
        }

        (int length, bool allows) = (-1, true);
        foreach (RobotsRule rule in _rules)
        {
            if ((rule.Pattern.Length > length || (rule.Pattern.Length == length && rule.Allows)) && rule.Matches(path))
            {
                (length, allows) = (rule.Pattern.Length, rule.Allows);
            }
        }

        return allows;
    }
}
