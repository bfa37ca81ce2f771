using Synoptic.Annotate;
using Synoptic.Annotate.Entities;
using Synoptic.Compare;
using Synoptic.Extract;
using Synoptic.Group;
using Synoptic.Group.Copies;
using Synoptic.Group.Vectors;
using Synoptic.Model;

namespace Synoptic;

/// <summary>
/// The whole way of an article: Extract, Annotate, Group, Compare. What comes before (Ingest) and after (Present) is the
/// host's. Immutable and safe to use from several threads.
/// </summary>
/// <example>
/// <code>
/// Comparison comparison = Pipeline.Default.Compare([Pipeline.Text("a.txt", first), Pipeline.Text("b.txt", second)]);
/// </code>
/// </example>
public sealed class Pipeline
{
    private readonly ArticleExtractor _extract = new();
    private readonly Annotator _annotate = new();
    private readonly EntityResolver _resolve = new();
    private readonly Grouper _group;
    private readonly EventComparer _compare;

    private Pipeline(Func<string, float[]> embed) => (_group, _compare) = (new Grouper(embed), new EventComparer(embed));

    /// <summary>The pipeline with what ships in the library: no server, no download.</summary>
    public static Pipeline Default { get; } = new(text => WordVectors.Default.Embed(text));

    /// <summary>
    /// The pipeline with another embedder in place of the vectors that ship. The weights of grouping were learned on those that
    /// ship: an embedder that gives unrelated texts high cosines brings more articles together. Signatures of two embedders do not
    /// go into one window.
    /// </summary>
    /// <param name="embedder">The embedder, which must take calls from several threads; each call waits for it.</param>
    public static Pipeline With(IEmbedder embedder)
    {
        ArgumentNullException.ThrowIfNull(embedder);
        return new Pipeline(text => embedder.EmbedAsync([text]).AsTask().GetAwaiter().GetResult()[0]);
    }

    /// <summary>A capture of text that is decoded already.</summary>
    /// <param name="name">A name for it, used in messages and in the output.</param>
    /// <param name="text">The article as text or HTML.</param>
    public static Capture Text(string name, string text) =>
        new(name, System.Text.Encoding.UTF8.GetBytes(text)) { Charset = "utf-8" };

    /// <summary>The signature of a reading, by which an <see cref="Group.Events.EventWindow"/> groups articles as they come.</summary>
    /// <param name="reading">An annotated article; its entities need not be resolved.</param>
    public Group.Signature.ArticleSignature Sign(Reading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return _group.Sign(reading);
    }

    /// <summary>The article of a capture, or why there is none.</summary>
    /// <param name="capture">The capture.</param>
    public Extraction Extract(Capture capture)
    {
        ArgumentNullException.ThrowIfNull(capture);
        return _extract.Extract(capture);
    }

    /// <summary>The reading of one article alone: the same article gives the same reading.</summary>
    /// <param name="article">The article; its id may have been set by a store that knows it by another.</param>
    public Reading Annotate(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return _annotate.Annotate(article);
    }

    /// <summary>Sets what articles say of an event side by side that they are known to tell of: the online form of <see cref="Compare"/>.</summary>
    /// <param name="event">Id of the event.</param>
    /// <param name="readings">Its readings as <see cref="Annotate"/> gave them, with ids that differ.</param>
    /// <param name="why">Why they are together, if known.</param>
    public Comparison CompareEvent(string @event, IReadOnlyList<Reading> readings, IReadOnlyList<Signal>? why = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(@event);
        ArgumentNullException.ThrowIfNull(readings);
        EntityResolution resolved = _resolve.Resolve(Annotator.Reconcile(readings));
        Event only = new(@event, [.. resolved.Readings.Select(r => r.Article.Id)]) { Why = why ?? [] };
        return Assemble(new Grouping([only], CopyFinder.Find(resolved.Readings), []), resolved, []);
    }

    /// <summary>Reads the captures, groups them by event, and sets what they say of each event side by side.</summary>
    /// <param name="captures">One article each. What cannot be read becomes a problem in the result; the rest is compared.</param>
    public Comparison Compare(IEnumerable<Capture> captures)
    {
        (EntityResolution resolved, IReadOnlyList<Problem> problems) = Annotated(captures);
        Grouping grouping = _group.Group(resolved.Readings, resolved.Entities);
        return Assemble(grouping, resolved, problems);
    }

    /// <summary>Reads the captures without grouping or comparing them: articles, their annotations and entities, no events.</summary>
    /// <param name="captures">One article each. What cannot be read becomes a problem in the result.</param>
    public Comparison Read(IEnumerable<Capture> captures)
    {
        (EntityResolution resolved, IReadOnlyList<Problem> problems) = Annotated(captures);
        return new Comparison { Readings = resolved.Readings, Entities = resolved.Entities, Problems = problems };
    }

    private (EntityResolution Resolved, IReadOnlyList<Problem> Problems) Annotated(IEnumerable<Capture> captures)
    {
        ArgumentNullException.ThrowIfNull(captures);
        IReadOnlyList<Extraction> extracted = [.. captures.Select(_extract.Extract)];
        IReadOnlyList<Reading> annotated = [.. extracted.Select(e => e.Article).OfType<Article>().DistinctBy(a => a.Id, StringComparer.Ordinal).Select(_annotate.Annotate)];
        return (_resolve.Resolve(Annotator.Reconcile(annotated)), [.. extracted.Select(e => e.Problem).OfType<Problem>()]);
    }

    private Comparison Assemble(Grouping grouping, EntityResolution resolved, IReadOnlyList<Problem> problems)
    {
        Dictionary<string, Reading> readings = resolved.Readings.ToDictionary(r => r.Article.Id, StringComparer.Ordinal);
        Dictionary<string, Entity> entities = resolved.Entities.ToDictionary(e => e.Id, StringComparer.Ordinal);
        List<EventComparison> events = [];
        foreach (Event found in grouping.Events)
        {
            ComparisonResult result = _compare.Compare(found, [.. found.Articles.Select(a => readings[a])], entities, grouping.Copies);
            events.Add(result.Comparison);
            foreach (Reading reading in result.Readings)
            {
                readings[reading.Article.Id] = reading;
            }
        }

        return new Comparison
        {
            Readings = [.. resolved.Readings.Select(r => readings[r.Article.Id])],
            Entities = resolved.Entities,
            Events = events,
            Stories = grouping.Stories,
            Copies = grouping.Copies,
            Decisions = grouping.Decisions,
            Problems = problems,
        };
    }
}
