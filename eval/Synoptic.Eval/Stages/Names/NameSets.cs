namespace Synoptic.Eval.Stages.Names;

/// <summary>Which parts of the sets are for measuring only.</summary>
internal static class NameSets
{
    /// <summary>Whether a topic of SlavicNER is for training; the last of the alphabet, ryanair, and any other are for measuring.</summary>
    public static bool IsTrained(string topic) => topic is "asia_bibi" or "brexit" or "nord_stream";

    /// <summary>Whether a document of the Latvian set is set aside for measuring: one in five, by a hash of its name.</summary>
    public static bool IsSetAside(string document)
    {
        uint hash = 2166136261;
        foreach (char c in document)
        {
            hash = (hash ^ c) * 16777619;
        }

        return (hash >> 8) % 5 == 0;
    }
}
