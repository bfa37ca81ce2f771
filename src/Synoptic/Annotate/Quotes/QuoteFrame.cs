using Synoptic.Annotate.Reporting;

namespace Synoptic.Annotate.Quotes;

/// <summary>How the text round a stretch reports it.</summary>
/// <param name="Clause">The verb and who speaks.</param>
/// <param name="Attachment">How closely the clause holds the stretch.</param>
internal sealed record QuoteFrame(ReportingClause Clause, Attachment Attachment);
