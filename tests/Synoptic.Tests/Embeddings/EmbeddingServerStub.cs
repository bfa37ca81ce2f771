using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Synoptic.Tests.Embeddings;

/// <summary>A server on this machine that answers <c>/v1/embeddings</c> as the services do: a vector is the text's length and its first letter.</summary>
internal sealed class EmbeddingServerStub : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly List<string> _requests = [];

    public EmbeddingServerStub()
    {
        using TcpListener probe = new(IPAddress.Loopback, 0);
        probe.Start();
        int port = ((IPEndPoint)probe.LocalEndpoint).Port;
        probe.Stop();
        Endpoint = new Uri($"http://127.0.0.1:{port}/v1");
        _listener.Prefixes.Add($"http://127.0.0.1:{port}/");
        _listener.Start();
        _ = ServeAsync();
    }

    public Uri Endpoint { get; }

    /// <summary>Vectors that are left out of each answer.</summary>
    public int Missing { get; set; }

    public IReadOnlyList<string> Requests => _requests;

    public void Dispose() => _listener.Close();

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            using StreamReader reader = new(context.Request.InputStream);
            JsonNode request = JsonNode.Parse(await reader.ReadToEndAsync())!;
            string[] texts = [.. request["input"]!.AsArray().Select(t => t!.GetValue<string>())];
            bool known = context.Request.RawUrl == "/v1/embeddings" && request["model"]!.GetValue<string>() == "tiny";
            lock (_requests)
            {
                _requests.Add($"{context.Request.Headers["Authorization"]} {texts.Length}");
            }

            context.Response.StatusCode = known ? 200 : 404;
            context.Response.ContentType = "application/json";
            await using Stream output = context.Response.OutputStream;
            await JsonSerializer.SerializeAsync(output, known ? Answer(texts) : new JsonObject { ["error"] = new JsonObject { ["message"] = "no such model" } });
        }
    }

    private JsonObject Answer(string[] texts) => new()
    {
        ["object"] = "list",
        ["model"] = "tiny",
        ["data"] = new JsonArray([.. texts.SkipLast(texts.Length > 1 ? Missing : 0).Select((t, i) => new JsonObject
        {
            ["object"] = "embedding",
            ["index"] = i,
            ["embedding"] = new JsonArray(t.Length, t[0] - 'a'),
        })]),
        ["usage"] = new JsonObject { ["prompt_tokens"] = 1, ["total_tokens"] = 1 },
    };
}
