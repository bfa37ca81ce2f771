using Synoptic.Model;

namespace Synoptic.Eval.Stages.Events;

/// <summary>An annotated document whose event is known.</summary>
/// <param name="Gold">The event.</param>
/// <param name="Label">The event as the set labels it, where that differs.</param>
/// <param name="Reading">The document.</param>
internal sealed record EventDocument(string Gold, string Label, Reading Reading);
