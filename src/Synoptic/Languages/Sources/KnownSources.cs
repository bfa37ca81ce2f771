using System.Text.Json;

namespace Synoptic.Languages.Sources;

/// <summary>The agencies, outlets and platforms that ship with the library, found by spelling or by domain.</summary>
internal static class KnownSources
{
    private static readonly Lazy<IReadOnlyList<KnownSource>> List = new(Read);
    private static readonly Lazy<Dictionary<string, KnownSource>> Domains = new(IndexDomains);

    private static readonly Lazy<Dictionary<string, KnownSource>> Spellings = new(IndexSpellings);

    /// <summary>All of them, in the order of the file.</summary>
    public static IReadOnlyList<KnownSource> All => List.Value;

    /// <summary>The source that owns a host name ("www.bbc.co.uk") or a parent of it, or null.</summary>
    public static KnownSource? ByDomain(string host)
    {
        string rest = host.ToLowerInvariant();
        while (rest.Contains('.', StringComparison.Ordinal))
        {
            if (Domains.Value.TryGetValue(rest, out KnownSource? found))
            {
                return found;
            }

            rest = rest[(rest.IndexOf('.', StringComparison.Ordinal) + 1)..];
        }

        return null;
    }

    /// <summary>The source that is spelt so, whatever the case of the letters, or null.</summary>
    public static KnownSource? BySpelling(string name) => Spellings.Value.GetValueOrDefault(name.Trim());

    private static IReadOnlyList<KnownSource> Read()
    {
        using Stream stream = typeof(KnownSources).Assembly.GetManifestResourceStream("sources.json")
            ?? throw new InvalidDataException("The list of known sources is missing.");
        return JsonSerializer.Deserialize(stream, KnownSourcesJson.Default.KnownSourceList)?.Sources
            ?? throw new InvalidDataException("The list of known sources is empty.");
    }

    private static Dictionary<string, KnownSource> IndexDomains()
    {
        Dictionary<string, KnownSource> index = new(StringComparer.Ordinal);
        foreach (KnownSource source in All)
        {
            foreach (string domain in source.Domains)
            {
                index.TryAdd(domain, source);
            }
        }

        return index;
    }

    private static Dictionary<string, KnownSource> IndexSpellings()
    {
        Dictionary<string, KnownSource> index = new(StringComparer.OrdinalIgnoreCase);
        foreach (KnownSource source in All)
        {
            foreach (string spelling in source.Spellings.Prepend(source.Name))
            {
                index.TryAdd(spelling, source);
            }
        }

        return index;
    }
}
