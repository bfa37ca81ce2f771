using Synoptic.Model;

namespace Synoptic.Annotate.Names;

/// <summary>The labels of the tagger: outside, and begin and inside of each type. Places are one type here; the gazetteer tells GPE from LOC.</summary>
internal static class TagLabel
{
    public const int Outside = 0;

    /// <summary>Number of labels.</summary>
    public const int Count = 11;

    private static readonly EntityType[] Types = [EntityType.PER, EntityType.ORG, EntityType.LOC, EntityType.PRO, EntityType.EVT];

    /// <summary>The label that begins a mention of a type.</summary>
    public static int Begin(EntityType type) => 1 + (2 * Slot(type));

    /// <summary>The label that goes on with a mention of a type.</summary>
    public static int Inside(EntityType type) => 2 + (2 * Slot(type));

    /// <summary>Whether a label begins a mention.</summary>
    public static bool IsBegin(int label) => (label & 1) == 1;

    /// <summary>The type of a label other than outside.</summary>
    public static EntityType Type(int label) => Types[(label - 1) / 2];

    /// <summary>Whether one label may follow another: inside only follows begin or inside of its type.</summary>
    public static bool MayFollow(int previous, int label) =>
        label == Outside || IsBegin(label) || previous == label || previous == label - 1;

    private static int Slot(EntityType type) => type switch
    {
        EntityType.PER => 0,
        EntityType.ORG => 1,
        EntityType.GPE or EntityType.LOC => 2,
        EntityType.PRO => 3,
        _ => 4,
    };
}
