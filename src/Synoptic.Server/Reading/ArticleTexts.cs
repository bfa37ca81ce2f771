using Synoptic.Desk;
using Synoptic.Formats.Contract;
using Synoptic.Model;
using Synoptic.Storage;

namespace Synoptic.Server.Reading;

/// <summary>Reads the text of articles out of their captures.</summary>
/// <param name="readings">The desk's readings.</param>
internal sealed class ArticleTexts(DeskReadings readings)
{
    /// <summary>The text of an article's latest revision, or null when its capture holds none.</summary>
    /// <param name="record">The article.</param>
    /// <param name="cancel">Stops the call.</param>
    public async Task<ArticleText?> Of(ArticleRecord record, CancellationToken cancel) =>
        await readings.Of(record.Id, record.Revision, cancel).ConfigureAwait(false) is { } reading
            ? new ArticleText(reading.Article, ComparisonJson.ToDocument(new Comparison { Readings = [reading] }))
            : null;
}
