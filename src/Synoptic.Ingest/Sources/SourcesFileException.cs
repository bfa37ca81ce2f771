namespace Synoptic.Ingest.Sources;

/// <summary>A list of sources that cannot be read; the message names the file, the place and the cause in one line.</summary>
public sealed class SourcesFileException(string message) : Exception(message);
