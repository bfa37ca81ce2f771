using System.Text.Json;
using Synoptic.Group;
using Synoptic.Group.Events;
using Synoptic.Group.Vectors;
using Synoptic.Model;
using Synoptic.Tests.House;

namespace Synoptic.Tests.Group.Events;

/// <summary>
/// Each folder under <c>cases</c>: articles, the events that they tell of and the stories that these belong to. What looks alike and
/// is not the same stays apart, what looks otherwise and is the same stays together, in whatever order the articles come.
/// </summary>
public sealed class EventCaseTests
{
    private static readonly string Folder = RepositoryFiles.PathOf("tests", "Synoptic.Tests", "Group", "Events", "cases");
    private static readonly Grouper Grouper = new(WordVectors.Default.Embed);
    private static readonly DateTimeOffset Start = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static TheoryData<string> Cases => [.. Directory.EnumerateDirectories(Folder).Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_batch_gives_the_events_and_stories(string name)
    {
        Reading[] readings = Read(name);
        Grouping grouping = Grouper.Group(readings, []);
        using JsonDocument expected = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder, name, "expected.json")));
        string why = string.Join("\n", grouping.Decisions.Select(d => $"{d.First} {d.Second} {d.Score:0.00}: {string.Join("; ", d.Signals.Select(s => $"{s.Name} ({s.Detail}) {s.Weight:0.0}"))}"));
        Assert.True(Groups(expected, "events").SequenceEqual(grouping.Events.Select(e => Line(e.Articles)).Order(StringComparer.Ordinal)), why);
        Dictionary<string, IReadOnlyList<string>> events = grouping.Events.ToDictionary(e => e.Id, e => e.Articles, StringComparer.Ordinal);
        Assert.Equal(Groups(expected, "stories"), grouping.Stories.Select(s => Line(s.Events.SelectMany(e => events[e]))).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_stream_gives_the_events_in_any_order(string name)
    {
        Reading[] readings = Read(name);
        using JsonDocument expected = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder, name, "expected.json")));
        foreach (Reading[] order in Orders(readings))
        {
            EventWindow window = new();
            foreach ((int i, Reading reading) in order.Index())
            {
                window.Add(Pipeline.Default.Sign(reading), Start.AddHours(i));
            }

            string[] found = [.. readings.Select(r => window.EventOf(r.Article.Id)!).Distinct().Select(e => Line(window.ArticlesOf(e))).Order(StringComparer.Ordinal)];
            Assert.Equal(Groups(expected, "events"), found);
        }
    }

    private static IEnumerable<Reading[]> Orders(Reading[] readings)
    {
        for (int first = 0; first < readings.Length; first++)
        {
            Reading[] turned = [.. readings[first..], .. readings[..first]];
            yield return turned;
            yield return [.. turned.Reverse()];
        }
    }

    private static Reading[] Read(string name) => [.. File.ReadLines(Path.Combine(Folder, name, "articles.jsonl")).Select(line =>
    {
        using JsonDocument json = JsonDocument.Parse(line);
        string? Text(string property) => json.RootElement.TryGetProperty(property, out JsonElement value) ? value.GetString() : null;
        return Readings.Of(Text("id")!, Text("lang")!, Text("title")!, Text("text")!, Text("published"));
    })];

    private static string[] Groups(JsonDocument expected, string property) =>
        [.. expected.RootElement.GetProperty(property).EnumerateArray().Select(g => Line(g.EnumerateArray().Select(a => a.GetString()!))).Order(StringComparer.Ordinal)];

    private static string Line(IEnumerable<string> articles) => string.Join(' ', articles.Order(StringComparer.Ordinal));
}
