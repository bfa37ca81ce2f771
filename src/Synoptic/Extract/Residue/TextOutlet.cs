using System.Text.RegularExpressions;
using Synoptic.Model;

namespace Synoptic.Extract.Residue;

/// <summary>Reads the outlet's name where a portal speaks of itself: in its rules for comments, its footer, its calls to subscribe.</summary>
internal static partial class TextOutlet
{
    /// <summary>The outlet, or null when it is not sure.</summary>
    public static Field? Find(Page page)
    {
        string? name = null;
        foreach (PageLine line in page.Lines.Where(l => l.Reason is RemovalReason.Comments or RemovalReason.Footer or RemovalReason.Subscription or RemovalReason.Cookie))
        {
            foreach (Match match in Domain().Matches(line.Line.Text))
            {
                if (name is not null && !name.Equals(match.Value, StringComparison.OrdinalIgnoreCase))
                {
                    return null;
                }

                name ??= match.Value;
            }
        }

        return name is null ? null : new Field(name, "text");
    }

    // A name with a top-level domain, standing alone: no path, no address of a person.
    [GeneratedRegex("""\b(?:[A-Z0-9][A-Z0-9\-]{1,30}\.[A-Z]{2,3}|[A-Za-z][A-Za-z0-9\-]{1,30}\.(?:com|org|net|[a-z]{2}))\b""", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Domain();
}
