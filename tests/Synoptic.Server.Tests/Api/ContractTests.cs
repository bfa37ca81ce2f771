using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Synoptic.Formats.Contract;
using Synoptic.Storage;

namespace Synoptic.Server.Tests.Api;

/// <summary>What the API answers.</summary>
public sealed class ContractTests(SampleDesk desk)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AnEventIsTheContractToTheLetter()
    {
        await using ServedDesk served = await ServedDesk.Start(desk);
        string answer = await served.Client.GetStringAsync(new Uri("/api/v1/events/" + desk.Beirut, UriKind.Relative), Cancel);
        StoredComparison stored = (await desk.Store.Comparison(desk.Beirut, Cancel))!;

        Assert.Equal(System.Text.Encoding.UTF8.GetString(stored.Json.Span).TrimEnd(), answer.TrimEnd());
        ComparisonDocument document = JsonSerializer.Deserialize<ComparisonDocument>(answer, ComparisonJson.Options)!;
        Assert.Equal(1, document.Version);
        Assert.Equal(5, Assert.Single(document.Events).Articles.Count);
    }

    [Fact]
    public async Task AListIsTakenPartByPartWithoutGapOrRepeat()
    {
        await using ServedDesk served = await ServedDesk.Start(desk);
        List<string> ids = [];
        string? cursor = null;
        do
        {
            JsonNode part = (await served.Client.GetFromJsonAsync<JsonNode>($"/api/v1/articles?limit=3{(cursor is null ? "" : "&cursor=" + cursor)}", Cancel))!;
            Assert.True(part["items"]!.AsArray().Count is > 0 and <= 3);
            ids.AddRange(part["items"]!.AsArray().Select(i => i!["id"]!.GetValue<string>()));
            cursor = part["next"]?.GetValue<string>();
        }
        while (cursor is not null);

        Assert.Equal((await desk.Store.Stats(Cancel)).Articles, ids.Count);
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    [Theory]
    [InlineData("/api/v1/events")]
    [InlineData("/api/v1/search?q=Haftar")]
    [InlineData("/feeds/events.atom")]
    [InlineData("/")]
    [InlineData("/sign-in")]
    public async Task WhatHasNotChangedIsNotSentAgain(string path)
    {
        await using ServedDesk served = await ServedDesk.Start(desk, s => s with { Key = ServedDesk.Key });
        HttpResponseMessage first = await served.Client.GetAsync(new Uri(path, UriKind.Relative), Cancel);
        if (path == "/sign-in")
        {
            Assert.Null(first.Headers.ETag);
            return;
        }

        using HttpRequestMessage again = new(HttpMethod.Get, path);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        HttpResponseMessage second = await served.Client.SendAsync(again, Cancel);
        using HttpRequestMessage other = new(HttpMethod.Get, path + (path.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "limit=2");
        other.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync(Cancel));
        Assert.Equal(HttpStatusCode.OK, (await served.Client.SendAsync(other, Cancel)).StatusCode);
    }

    [Theory]
    [InlineData("Haftar")]
    [InlineData("haftars")]
    [InlineData("Хафтар")]
    [InlineData("حفتر")]
    public async Task ANameIsFoundInEveryScript(string name)
    {
        await using ServedDesk served = await ServedDesk.Start(desk);
        JsonNode found = (await served.Client.GetFromJsonAsync<JsonNode>("/api/v1/search?q=" + Uri.EscapeDataString(name), Cancel))!;

        JsonNode entity = Assert.Single(found["entities"]!.AsArray(), e => e!["type"]!.GetValue<string>() == "PER")!;
        Assert.Contains("Haftar", entity["name"]!.GetValue<string>(), StringComparison.Ordinal);
        JsonNode told = Assert.Single(found["events"]!.AsArray())!;
        Assert.Equal(["ar", "de", "lv", "ru"], told["languages"]!.AsArray().Select(l => l!.GetValue<string>()));
    }

    [Theory]
    [InlineData("verdict=conflict", 2)]
    [InlineData("language=ar", 2)]
    [InlineData("outlet=The%20Northgate%20Courier", 2)]
    [InlineData("from=2025-01-01&to=2025-12-31", 2)]
    [InlineData("least=5", 1)]
    [InlineData("q=Bridge", 1)]
    [InlineData("place=geonames-3169070", 2)]
    public async Task EventsAreFiltered(string query, int count)
    {
        await using ServedDesk served = await ServedDesk.Start(desk);

        Assert.Equal(count, (await served.Client.GetFromJsonAsync<JsonNode>("/api/v1/events?" + query, Cancel))!["items"]!.AsArray().Count);
    }

    [Theory]
    [InlineData("/api/v1/events/none", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/articles/none", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/entities/none", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/events/none/articles", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/events?from=yesterday", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/events?limit=0", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/events?cursor=abc", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/events?verdict=true", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/entities?type=XYZ", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/changes?after=-1", HttpStatusCode.BadRequest)]
    [InlineData("/feeds/events.rss?least=x", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/nothing", HttpStatusCode.NotFound)]
    public async Task AFailureIsAProblem(string path, HttpStatusCode status)
    {
        await using ServedDesk served = await ServedDesk.Start(desk);
        HttpResponseMessage answer = await served.Client.GetAsync(new Uri(path, UriKind.Relative), Cancel);

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        JsonNode problem = (await answer.Content.ReadFromJsonAsync<JsonNode>(Cancel))!;
        Assert.Equal((int)status, problem["status"]!.GetValue<int>());
        Assert.False(string.IsNullOrEmpty(problem["title"]!.GetValue<string>()));
        Assert.False(string.IsNullOrEmpty(problem["detail"]!.GetValue<string>()));
    }

    [Fact]
    public async Task AnArticleCarriesItsTextAndItsRevisions()
    {
        await using ServedDesk served = await ServedDesk.Start(desk);
        JsonNode article = (await served.Client.GetFromJsonAsync<JsonNode>("/api/v1/articles/" + desk.Revised, Cancel))!;

        Assert.Equal(2, article["revisions"]!.AsArray().Count);
        Assert.Contains("Five", article["revisions"]![1]!["changes"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains(article["article"]!["blocks"]!.AsArray(), b => b!["text"]!.GetValue<string>().StartsWith("Five people", StringComparison.Ordinal));
    }

    [Fact]
    public async Task TextsAreComparedAndNotKept()
    {
        await using ServedDesk served = await ServedDesk.Start(desk);
        DeskStats before = await desk.Store.Stats(Cancel);

        HttpResponseMessage answer = await served.Client.PostAsJsonAsync("/api/v1/compare", new { articles = SampleTexts.Haftar.Take(2).Select(a => new { name = a.Name, text = a.Text }) }, Cancel);

        JsonNode document = (await answer.Content.ReadFromJsonAsync<JsonNode>(Cancel))!;
        Assert.Equal(2, document["events"]![0]!["articles"]!.AsArray().Count);
        Assert.Equal(before.Articles, (await desk.Store.Stats(Cancel)).Articles);
        HttpResponseMessage none = await served.Client.PostAsync(new Uri("/api/v1/compare", UriKind.Relative), new StringContent("{\"articles\": 3", System.Text.Encoding.UTF8, "application/json"), Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, none.StatusCode);
        HttpResponseMessage form = await served.Client.PostAsync(new Uri("/api/v1/compare", UriKind.Relative), new FormUrlEncodedContent([new("a", "b")]), Cancel);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, form.StatusCode);
    }
}
