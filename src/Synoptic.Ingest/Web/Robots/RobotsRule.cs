namespace Synoptic.Ingest.Web.Robots;

/// <summary>A line of robots.txt that allows or disallows paths.</summary>
/// <param name="Pattern">The path, percent-encoding in one spelling; <c>*</c> stands for anything, <c>$</c> at the end for the end.</param>
/// <param name="Allows">Whether it allows.</param>
internal sealed record RobotsRule(string Pattern, bool Allows)
{
    /// <summary>Whether a path begins as the pattern says.</summary>
    /// <remarks>Goes back to the last star alone, so that the time is at most the product of the lengths.</remarks>
    public bool Matches(string path)
    {
        bool isWhole = Pattern.EndsWith('$');
        ReadOnlySpan<char> pattern = isWhole ? Pattern.AsSpan(0, Pattern.Length - 1) : Pattern;
        int p = 0, at = 0, star = -1, from = 0;
        while (true)
        {
            if (p == pattern.Length && (!isWhole || at == path.Length))
            {
                return true;
            }

            if (p < pattern.Length && pattern[p] == '*')
            {
                (star, from) = (p++, at);
            }
            else if (p < pattern.Length && at < path.Length && pattern[p] == path[at])
            {
                p++;
                at++;
            }
            else if (star >= 0 && from < path.Length)
            {
                (p, at) = (star + 1, ++from);
            }
            else
            {
                return false;
            }
        }
    }
}
