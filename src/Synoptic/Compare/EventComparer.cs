using System.Globalization;
using Synoptic.Compare.Alignment;
using Synoptic.Compare.Conflicts;
using Synoptic.Compare.Facts;
using Synoptic.Compare.Origins;
using Synoptic.Compare.Times;
using Synoptic.Model;

namespace Synoptic.Compare;

/// <summary>Sets what the articles of one event say side by side: alignment, inferred times, origins, conflicts.</summary>
/// <param name="embed">Text to unit vector, the same space for all languages; null compares by names, concepts and numbers alone.</param>
internal sealed class EventComparer(Func<string, float[]>? embed)
{
    /// <summary>Compares.</summary>
    /// <param name="event">The event.</param>
    /// <param name="readings">Its readings, in the order of <see cref="Event.Articles"/>.</param>
    /// <param name="entities">All entities by id.</param>
    /// <param name="copies">All copies known.</param>
    public ComparisonResult Compare(
        Event @event, IReadOnlyList<Reading> readings, IReadOnlyDictionary<string, Entity> entities, IReadOnlyList<ArticleCopy> copies)
    {
        FrameBuilder builder = new(embed);
        IReadOnlyList<StatementFrame> frames = builder.Build(readings);
        AlignmentScorer scorer = new(frames);
        IReadOnlyList<AlignedStatements> alignments = new StatementAligner(scorer).Align(frames);
        IReadOnlyList<Reading> dated = TimeInference.Infer(readings, alignments);

        ConflictFinder conflicts = new(dated, scorer);
        OriginCounter origins = new(dated, copies);
        List<Claim> claims = [];
        foreach (AlignedStatements alignment in alignments.Where(Tells))
        {
            Conflict? conflict = conflicts.Find(alignment);
            Verdict verdict = conflict is not null ? Verdict.Conflict : alignment.Articles > 1 ? Verdict.Agreed : Verdict.OnlyHere;
            claims.Add(new Claim("", verdict, [.. alignment.Members.Select(f => Side(dated[f.Article], f, entities))], origins.Count(alignment.Members)) { Conflict = conflict });
        }

        return new ComparisonResult(
            new EventComparison(@event, Number(claims))
            {
                Titles = Titles(dated),
                Date = EventDate.Find(dated, frames),
                Places = EventPlaces.Find(dated, entities),
                People = EventPeople.Find(dated),
            },
            dated);
    }

    /// <summary>A statement without anyone, anything done, or any figure in it tells nothing that could be compared.</summary>
    private static bool Tells(AlignedStatements alignment) => alignment.Members.Any(m =>
        m.Entities.Count > 0 || m.Statement.Predicates.Count > 0 || m.Statement.Quantities.Count > 0 || m.Statement.Quotation is not null);

    private static ClaimStatement Side(Reading reading, StatementFrame frame, IReadOnlyDictionary<string, Entity> entities)
    {
        List<string> sources = [.. frame.Statement.Attributions.Select(a => NameOf(reading, reading.Attributions[a], entities))];
        if (sources.Count == 0 && frame.Statement.Quotation is { } q && reading.Quotations[q].Speaker is { } speaker)
        {
            sources.Add(SourceKeys.EntityOf(reading, speaker) is { } id ? entities[id].Name : speaker.Text);
        }

        return new ClaimStatement(reading.Article.Id, frame.Index, frame.Statement.Evidence)
        {
            AttributedTo = [.. sources.Distinct(StringComparer.Ordinal)],
            Asserted = sources.Count == 0 && frame.Statement.Modality == Modality.Asserted,
        };
    }

    /// <summary>People go by the name that all languages share; other sources by the words of the article.</summary>
    private static string NameOf(Reading reading, Attribution attribution, IReadOnlyDictionary<string, Entity> entities) =>
        attribution.Kind == SourceKind.Person && SourceKeys.EntityOf(reading, attribution.Evidence) is { } id && entities.TryGetValue(id, out Entity? entity)
            ? entity.Name
            : attribution.Name;

    private static List<Claim> Number(List<Claim> claims)
    {
        IEnumerable<Claim> ordered = claims.OrderBy(c => c.Verdict switch { Verdict.Conflict => 0, Verdict.Agreed => 1, _ => 2 });
        return [.. ordered.Select((claim, index) => claim with { Id = string.Create(CultureInfo.InvariantCulture, $"c{index + 1}") })];
    }

    private static SortedDictionary<string, string> Titles(IReadOnlyList<Reading> readings)
    {
        SortedDictionary<string, string> titles = new(StringComparer.Ordinal);
        foreach (Reading reading in readings.Where(r => r.Article.Title.Length > 0))
        {
            titles.TryAdd(reading.Article.Language, reading.Article.Title);
        }

        return titles;
    }
}
