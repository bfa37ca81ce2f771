namespace Synoptic.Ingest.Sources;

/// <summary>That a page was dealt with, to be kept once what it gave is kept.</summary>
/// <param name="Address">Its address as its source names it.</param>
/// <param name="Mark">What the source said of it: another mark means that it changed.</param>
public sealed record PageMark(string Address, string Mark);
