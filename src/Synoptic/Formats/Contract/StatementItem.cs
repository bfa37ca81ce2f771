namespace Synoptic.Formats.Contract;

/// <summary>One article's statement of a claim.</summary>
/// <param name="Article">Id of the article.</param>
/// <param name="Text">The words.</param>
/// <param name="Start">UTF-16 offset in the decoded source.</param>
/// <param name="End">Offset after it.</param>
/// <param name="AttributedTo">Names of the sources that it is laid to.</param>
/// <param name="Asserted">True when the article says it as a fact in its own voice.</param>
public sealed record StatementItem(string Article, string Text, int Start, int End, IReadOnlyList<string> AttributedTo, bool Asserted);
