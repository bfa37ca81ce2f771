namespace Synoptic.Group.Signature;

/// <summary>One thing that a report is known by.</summary>
/// <param name="Hash">Hash of the thing and of its kind.</param>
/// <param name="Kind">What it stands for.</param>
/// <param name="Weight">How much it counts in the text; once the index has taken the signature, times its rarity.</param>
internal readonly record struct SignatureKey(uint Hash, KeyKind Kind, float Weight);
