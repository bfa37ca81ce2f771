namespace Synoptic.Annotate.Reporting;

/// <summary>A verb of reporting and who it says reports.</summary>
/// <param name="Block">The block.</param>
/// <param name="Verb">The verb, or null for a name before a colon.</param>
/// <param name="Subject">Who reports, or null when the clause leaves it to the verb's ending.</param>
internal sealed record ReportingClause(BlockText Block, VerbHit? Verb, SourcePhrase? Subject);
