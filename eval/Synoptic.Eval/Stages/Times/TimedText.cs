namespace Synoptic.Eval.Stages.Times;

/// <summary>A text with its date and its gold time expressions.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Created">The document's date, ISO 8601.</param>
/// <param name="Language">BCP 47 code.</param>
/// <param name="Text">The text.</param>
/// <param name="Times">The gold expressions.</param>
internal sealed record TimedText(string Id, string Created, string Language, string Text, IReadOnlyList<GoldTime> Times);
