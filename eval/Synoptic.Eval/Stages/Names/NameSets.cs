namespace Synoptic.Eval.Stages.Names;

/// <summary>Which parts of the sets are for measuring only.</summary>
internal static class NameSets
{
    /// <summary>The topic of SlavicNER that training never sees: the last of the alphabet.</summary>
    public const string UnseenTopic = "ryanair";

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
