using Synoptic.Model;

namespace Synoptic.Annotate;

/// <summary>Settles which words are a name and which a time, where both were found in one place.</summary>
internal static class Overlaps
{
    /// <summary>
    /// The names and times that hold: a name that is nothing but words of a time falls ("Παρασκευή", Friday and a given name), as
    /// does a time in words inside a longer name ("Black Friday", "April Jones").
    /// </summary>
    /// <param name="mentions">Names in order.</param>
    /// <param name="times">Times in order.</param>
    public static (IReadOnlyList<Mention> Mentions, IReadOnlyList<TimeExpression> Times) Settle(IReadOnlyList<Mention> mentions, IReadOnlyList<TimeExpression> times)
    {
        TimeExpression[] kept = [.. times.Where(t => t.Evidence.Text.Any(char.IsDigit)
            || !mentions.Any(m => m.Evidence.Contains(t.Evidence) && m.Evidence.Local.Length > t.Evidence.Local.Length))];
        return ([.. mentions.Where(m => !kept.Any(t => t.Evidence.Contains(m.Evidence)))], kept);
    }
}
