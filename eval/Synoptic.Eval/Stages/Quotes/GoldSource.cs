namespace Synoptic.Eval.Stages.Quotes;

/// <summary>A source as a careful reader finds it.</summary>
/// <param name="Name">Words that name it.</param>
/// <param name="Kind">Its kind, as in the JSON contract.</param>
internal sealed record GoldSource(string Name, string Kind);
