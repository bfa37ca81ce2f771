using Synoptic.Model;

namespace Synoptic.Formats.Contract;

/// <summary>A removed piece.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Text">Its words.</param>
/// <param name="Start">UTF-16 offset in the decoded source.</param>
/// <param name="End">Offset after it.</param>
public sealed record RemovedItem(RemovalReason Reason, string Text, int Start, int End);
