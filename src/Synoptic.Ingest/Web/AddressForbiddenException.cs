namespace Synoptic.Ingest.Web;

/// <summary>A host whose address may not be asked.</summary>
internal sealed class AddressForbiddenException(string message) : IOException(message);
