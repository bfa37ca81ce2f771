using Synoptic.Model;

namespace Synoptic.Formats.Contract;

/// <summary>A kept piece. <c>source[Start..End]</c> holds it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The cleaned text.</param>
/// <param name="Start">UTF-16 offset in the decoded source.</param>
/// <param name="End">Offset after it.</param>
public sealed record BlockItem(BlockKind Kind, string Text, int Start, int End);
