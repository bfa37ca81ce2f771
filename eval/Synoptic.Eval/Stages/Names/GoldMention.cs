using Synoptic.Model;

namespace Synoptic.Eval.Stages.Names;

/// <summary>A mention as annotators marked it.</summary>
/// <param name="Block">Index of the block.</param>
/// <param name="Span">Where in the block's text.</param>
/// <param name="Type">PER, ORG, LOC (places of all kinds), PRO or EVT; null where the annotators' type has no counterpart.</param>
/// <param name="Id">The entity across languages, or null.</param>
internal sealed record GoldMention(int Block, TextSpan Span, EntityType? Type, string? Id);
