using Synoptic.Model;
using Synoptic.Storage;

namespace Synoptic.Desk;

/// <summary>
/// Readings of stored articles. They are not stored: the capture is, and reading it again gives the same. The last ones used are
/// kept, up to a bound. Safe to use from several threads.
/// </summary>
/// <param name="store">The desk's store.</param>
/// <param name="mostCharacters">Bound of what is kept, in characters of the sources; what was read out of a source counts as some more.</param>
public sealed class DeskReadings(IDeskReader store, long mostCharacters = 16 * 1024 * 1024)
{
    // Mentions, times, statements: some 100 KB for a usual article.
    private const int Findings = 50_000;
    private readonly Lock _gate = new();
    private readonly Dictionary<(string Article, int Revision), LinkedListNode<(int Revision, Reading Reading)>> _kept = [];
    private readonly LinkedList<(int Revision, Reading Reading)> _order = new();
    private long _characters;

    /// <summary>The reading of an article's revision, or null when there is none such.</summary>
    /// <param name="article">Id of the article.</param>
    /// <param name="revision">Number of the revision; null for the latest.</param>
    /// <param name="cancel">Stops the call.</param>
    public async Task<Reading?> Of(string article, int? revision = null, CancellationToken cancel = default)
    {
        int? number = revision ?? (await store.Article(article, cancel).ConfigureAwait(false))?.Revision;
        if (number is not { } wanted)
        {
            return null;
        }

        if (Find(article, wanted) is { } known)
        {
            return known;
        }

        CaptureRecord? capture = await store.Capture(article, wanted, cancel).ConfigureAwait(false);
        if (capture is null || Pipeline.Default.Extract(Capture(capture)).Article is not { } found)
        {
            return null;
        }

        Reading reading = Pipeline.Default.Annotate(found with { Id = article });
        Keep(reading, wanted);
        return reading;
    }

    /// <summary>Remembers a reading that was just made.</summary>
    internal void Keep(Reading reading, int revision)
    {
        (string, int) key = (reading.Article.Id, revision);
        lock (_gate)
        {
            if (_kept.ContainsKey(key))
            {
                return;
            }

            _kept[key] = _order.AddLast((revision, reading));
            _characters += reading.Article.Source.Length + Findings;
            while (_characters > mostCharacters && _order.First is { } oldest)
            {
                _order.RemoveFirst();
                _kept.Remove((oldest.Value.Reading.Article.Id, oldest.Value.Revision));
                _characters -= oldest.Value.Reading.Article.Source.Length + Findings;
            }
        }
    }

    /// <summary>The capture as the pipeline takes it.</summary>
    internal static Capture Capture(CaptureRecord record) =>
        new(record.Input, record.Bytes)
        {
            Url = record.Url,
            MediaType = record.MediaType,
            Charset = record.Charset,
            Received = record.Received,
            Outlet = record.Outlet,
            Language = record.Language,
        };

    private Reading? Find(string article, int revision)
    {
        lock (_gate)
        {
            if (!_kept.TryGetValue((article, revision), out LinkedListNode<(int Revision, Reading Reading)>? node))
            {
                return null;
            }

            _order.Remove(node);
            _order.AddLast(node);
            return node.Value.Reading;
        }
    }
}
