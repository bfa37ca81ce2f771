using Synoptic.Model;

namespace Synoptic.Compare.Origins;

/// <summary>Names one source the same way in all languages.</summary>
internal static class SourceKeys
{
    /// <summary>The entity that the words name: the longest mention inside them, the last of equals, since titles stand first.</summary>
    public static string? EntityOf(Reading reading, Evidence words) => reading.Mentions
        .Where(m => m.Entity is not null && !m.IsDemonym && (words.Contains(m.Evidence) || m.Evidence.Contains(words)))
        .OrderBy(m => m.Type == EntityType.GPE ? 0 : 1)
        .ThenBy(m => m.Evidence.Local.Length)
        .LastOrDefault()?.Entity;

    /// <summary>
    /// A key that is equal for one source in all languages: the entity; for an unnamed source its kind with the place it is
    /// laid to ("Libyan media"); else its name.
    /// </summary>
    public static string Of(Reading reading, Attribution attribution)
    {
        if (attribution.Kind == SourceKind.Unnamed)
        {
            // Unnamed sources of one kind and place are taken for one: independence has to be shown, not assumed.
            string? place = reading.Mentions
                .Where(m => m.Entity is not null && m.Type is EntityType.GPE or EntityType.LOC && attribution.Evidence.Contains(m.Evidence))
                .Select(m => m.Entity).FirstOrDefault();
            return $"unnamed:{place ?? "?"}";
        }

        return EntityOf(reading, attribution.Evidence) is { } entity ? $"entity:{entity}" : $"name:{attribution.Name.ToLowerInvariant()}";
    }
}
