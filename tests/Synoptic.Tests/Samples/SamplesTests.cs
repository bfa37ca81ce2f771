using System.Text.Json;
using Synoptic.Ingest.Files;
using Synoptic.Model;
using Synoptic.Tests.House;

namespace Synoptic.Tests.Samples;

/// <summary>What a careful reader gets out of the samples, Synoptic gets out too.</summary>
public sealed class SamplesTests
{
    private static readonly Lazy<Comparison> Demo = new(() => Pipeline.Default.Compare(
        new FileReader().Read(RepositoryFiles.PathOf("samples")).Select(i => i.Capture!)));

    public static TheoryData<string> Folders =>
        [.. Directory.EnumerateDirectories(RepositoryFiles.PathOf("samples")).Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal)];

    [Fact]
    public void EachFolderIsOneEvent()
    {
        string[] events = [.. Demo.Value.Events.Select(e => string.Join(", ", e.Event.Articles.Select(a => Folder(Article(a))).Distinct()))];

        Assert.Equal(Folders.Select(f => f.Data).Order(StringComparer.Ordinal), events.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void TheTwoRoundsOfTalksAreOneStory()
    {
        Story story = Assert.Single(Demo.Value.Stories);
        Assert.Equal(["rome-2025-04-19", "rome-2025-05-23"], story.Events.Select(id => Folder(Article(Demo.Value.Events.Single(e => e.Event.Id == id).Event.Articles[0]))));
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void TheEventIsDatedAndPlaced(string folder)
    {
        (EventComparison found, JsonElement expected) = Case(folder);
        Dictionary<string, Entity> entities = Demo.Value.Entities.ToDictionary(e => e.Id, StringComparer.Ordinal);

        Assert.Equal(expected.GetProperty("date").GetString(), found.Date?.Value);
        Assert.Contains(expected.GetProperty("place").GetString(), found.Places.Select(p => entities[p].Name));
        Assert.All(expected.GetProperty("people").EnumerateArray(), p => Assert.Contains(p.GetString(), found.People.Select(id => entities[id].Name)));
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void TheClaimsAreFound(string folder)
    {
        (EventComparison found, JsonElement expected) = Case(folder);

        Assert.All(expected.GetProperty("agreed").EnumerateArray(), c => Assert.True(Holds(found, folder, c, Verdict.Agreed), $"not agreed: {c}"));
        Assert.All(expected.GetProperty("onlyHere").EnumerateArray(), c => Assert.True(Holds(found, folder, c, Verdict.OnlyHere), $"not only here: {c}"));
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void TheContradictionsAreFoundAndNoOthers(string folder)
    {
        (EventComparison found, JsonElement expected) = Case(folder);
        JsonElement[] conflicts = [.. expected.GetProperty("conflicts").EnumerateArray()];
        Claim[] claims = [.. found.Claims.Where(c => c.Verdict == Verdict.Conflict)];

        Assert.True(conflicts.Length == claims.Length, $"found: {string.Join(" | ", claims.Select(c => string.Join(" / ", c.Statements.Select(s => s.Evidence.Text))))}");
        Assert.All(conflicts, c => Assert.True(Holds(found, folder, c, Verdict.Conflict), $"not found: {c}"));
        Assert.Equal(conflicts.Select(c => c.GetProperty("kind").GetString()), claims.Select(c => c.Conflict!.Kind.ToString().ToLowerInvariant()));
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void TheClutterIsRemovedAndListed(string folder)
    {
        (_, JsonElement expected) = Case(folder);
        foreach (JsonProperty file in expected.GetProperty("removed").EnumerateObject())
        {
            Article article = Demo.Value.Readings.Select(r => r.Article).Single(a => Folder(a) == folder && Path.GetFileName(a.Input) == file.Name);
            foreach (string text in file.Value.EnumerateArray().Select(t => t.GetString()!))
            {
                Assert.Contains(article.Removed, r => r.Text.Contains(text, StringComparison.Ordinal));
                Assert.DoesNotContain(article.Body, b => b.Text == text || b.Text.EndsWith(" " + text, StringComparison.Ordinal));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void CopiesAndChainsAreFound(string folder)
    {
        (_, JsonElement expected) = Case(folder);
        if (expected.TryGetProperty("copies", out JsonElement copies))
        {
            Assert.All(copies.EnumerateArray(), c => Assert.Contains(Demo.Value.Copies, copy =>
                IsFile(copy.Article, folder, c.GetProperty("article").GetString()!) && IsFile(copy.Of, folder, c.GetProperty("of").GetString()!)));
        }

        if (expected.TryGetProperty("chains", out JsonElement chains))
        {
            Assert.All(chains.EnumerateArray(), c =>
            {
                Reading reading = Demo.Value.Readings.Single(r => Folder(r.Article) == folder && Path.GetFileName(r.Article.Input) == c.GetProperty("article").GetString());
                Attribution source = reading.Attributions.First(a => a.Name.Contains(c.GetProperty("source").GetString()!, StringComparison.Ordinal) && a.Cites is not null);
                Assert.Contains(c.GetProperty("cites").GetString()!, reading.Attributions[source.Cites!.Value].Evidence.Text, StringComparison.Ordinal);
            });
        }
    }

    [Fact]
    public void EveryOffsetLeadsToItsWords()
    {
        foreach (Reading reading in Demo.Value.Readings.Where(r => r.Article.Input.EndsWith(".txt", StringComparison.Ordinal)))
        {
            IEnumerable<Evidence> all = reading.Mentions.Select(m => m.Evidence).Concat(reading.Times.Select(t => t.Evidence))
                .Concat(reading.Quotations.Select(q => q.Evidence)).Concat(reading.Statements.Select(s => s.Evidence));
            Assert.All(all, e => Assert.Equal(e.Text, e.Source.Of(reading.Article.Source)));
        }
    }

    private static bool Holds(EventComparison found, string folder, JsonElement claim, Verdict verdict) => found.Claims.Any(c =>
        c.Verdict == verdict && claim.GetProperty("evidence").EnumerateObject().All(e => c.Statements.Any(s =>
            IsFile(s.Article, folder, e.Name) && s.Evidence.Text.Contains(e.Value.GetString()!, StringComparison.Ordinal))));

    private static (EventComparison Found, JsonElement Expected) Case(string folder)
    {
        JsonElement expected = JsonDocument.Parse(File.ReadAllBytes(RepositoryFiles.PathOf("samples", folder, "expected.json"))).RootElement;
        return (Demo.Value.Events.Single(e => e.Event.Articles.Any(a => Folder(Article(a)) == folder)), expected);
    }

    private static Article Article(string id) => Demo.Value.Readings.Select(r => r.Article).Single(a => a.Id == id);

    private static bool IsFile(string id, string folder, string file) => Article(id) is var a && Folder(a) == folder && Path.GetFileName(a.Input) == file;

    private static string Folder(Article article) => Path.GetFileName(Path.GetDirectoryName(article.Input))!;
}
