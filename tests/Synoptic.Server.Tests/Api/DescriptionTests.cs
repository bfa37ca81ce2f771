using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Synoptic.Tests.House;

namespace Synoptic.Server.Tests.Api;

/// <summary>An endpoint that the description or the manual lacks fails the build.</summary>
public sealed class DescriptionTests(SampleDesk desk)
{
    [Fact]
    public async Task EveryEndpointIsDescribed()
    {
        await using ServedDesk served = await ServedDesk.Start(desk);
        JsonNode description = (await served.Client.GetFromJsonAsync<JsonNode>("/openapi/v1.json", TestContext.Current.CancellationToken))!;
        string manual = await File.ReadAllTextAsync(RepositoryFiles.PathOf("docs", "api.md"), TestContext.Current.CancellationToken);

        Assert.StartsWith("3.1", description["openapi"]!.GetValue<string>(), StringComparison.Ordinal);
        int seen = 0;
        foreach ((string path, JsonNode? methods) in description["paths"]!.AsObject())
        {
            foreach ((string method, JsonNode? operation) in methods!.AsObject())
            {
                seen++;
                Assert.Contains($"`{method.ToUpperInvariant()} {path}`", manual, StringComparison.Ordinal);
                Assert.False(string.IsNullOrEmpty(operation!["summary"]?.GetValue<string>()), path);
                Assert.All(operation["parameters"]?.AsArray() ?? [], p => Assert.False(string.IsNullOrEmpty(p!["description"]?.GetValue<string>()), $"{path} {p["name"]}"));
                Assert.All(operation["parameters"]?.AsArray() ?? [], p => Assert.Contains($"`{p!["name"]!.GetValue<string>()}`", manual, StringComparison.Ordinal));
            }
        }

        Assert.True(seen >= 17, $"{seen} operations");
    }

    [Fact]
    public async Task EveryRouteIsDescribedOrAPage()
    {
        await using ServedDesk served = await ServedDesk.Start(desk, s => s with { Key = ServedDesk.Key });
        JsonNode description = (await served.Client.GetFromJsonAsync<JsonNode>("/openapi/v1.json", TestContext.Current.CancellationToken))!;
        string manual = await File.ReadAllTextAsync(RepositoryFiles.PathOf("docs", "desk.md"), TestContext.Current.CancellationToken);

        foreach (string route in served.Routes)
        {
            Assert.True(description["paths"]!.AsObject().ContainsKey(route) || manual.Contains($"`{route}`", StringComparison.Ordinal), $"{route} stands neither in the API's description nor in docs/desk.md");
        }
    }
}
