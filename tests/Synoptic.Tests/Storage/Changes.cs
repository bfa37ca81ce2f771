using System.Text;
using Synoptic.Annotate.Entities;
using Synoptic.Model;
using Synoptic.Storage;

namespace Synoptic.Tests.Storage;

/// <summary>Units of work for the tests of stores.</summary>
internal static class Changes
{
    public static readonly DateTimeOffset Start = new(2023, 9, 28, 12, 0, 0, TimeSpan.Zero);

    public static DeskChange Article(string id, string @event, string title, int minute = 0, string language = "en", string outlet = "The Courier", string text = "", int revision = 1, string? source = null)
    {
        DateTimeOffset at = Start.AddMinutes(minute);
        string hash = $"{id}-{revision}";
        return new DeskChange
        {
            At = at,
            Capture = new CaptureRecord { Hash = hash, Input = id + ".html", Url = new Uri($"https://example.org/{id}"), MediaType = "text/html", Outlet = "Courier", Language = "en", Bytes = Encoding.UTF8.GetBytes($"<p>{title} {text}</p>") },
            Article = new ArticleRecord
            {
                Id = id,
                Address = $"https://example.org/{id}",
                Url = $"https://example.org/{id}",
                Input = id + ".html",
                Source = source,
                Outlet = outlet,
                Language = language,
                Title = title,
                Opening = text,
                Published = new ArticleDate("2023-09-28", Basis.Stated, "meta"),
                FirstSeen = Start,
                LastSeen = at,
                Revision = revision,
                TextHash = "t" + hash,
            },
            Revision = new RevisionRecord(id, revision, at, title, "t" + hash, hash)
            {
                Diff = revision == 1 ? [] : [new BlockChange("title", [new TextPiece(TextPieceKind.Kept, "Talks in "), new TextPiece(TextPieceKind.Removed, "Minsk"), new TextPiece(TextPieceKind.Added, "Moscow")])],
            },
            Signature = new byte[] { 1, 2, (byte)revision },
            Text = text,
            Memberships = [new Membership(id, @event) { Score = 0.75, Why = [new Signal("shared people", "Haftar", 1.5)] }],
            Log = [new ChangeRecord(0, revision == 1 ? ChangeKind.ArticleAdded : ChangeKind.ArticleRevised, at) { Article = id, Event = @event }],
        };
    }

    public static ComparisonChange Comparison(string @event, int version, params EntityRecord[] entities) => new()
    {
        Event = @event,
        Version = version,
        At = Start,
        Json = "{\"synoptic\":1}"u8.ToArray(),
        Titles = new Dictionary<string, string> { ["en"] = "Haftar in Moscow" },
        Date = new ArticleDate("2023-09-26", Basis.Stated, "text"),
        Conflicts = 1,
        Agreed = 2,
        OnlyHere = 3,
        Entities = entities,
        Links = [.. entities.Select((e, i) => new EntityLink(e.Id, e.Type == EntityType.PER ? EntityPart.Person : EntityPart.Place, i, 2))],
    };

    public static EntityRecord Entity(string id, EntityType type, params (string Language, string Name)[] names) => new()
    {
        Id = id,
        Type = type,
        Name = names[0].Name,
        Names = new SortedDictionary<string, IReadOnlyList<string>>(names.GroupBy(n => n.Language).ToDictionary(g => g.Key, g => (IReadOnlyList<string>)[.. g.Select(n => n.Name)]), StringComparer.Ordinal),
        Keys = [.. names.SelectMany(n => EntityNames.Words(n.Name).SelectMany(w => EntityNames.Keys(w, n.Language))).Distinct()],
    };
}
