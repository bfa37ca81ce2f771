using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Synoptic.Server.Tests;

/// <summary>A browser without script: it keeps cookies and sends forms with the tokens that their pages carry.</summary>
internal sealed class BrowserLike(ServedDesk served) : IDisposable
{
    private readonly HttpClient _client = served.New(cookies: true);

    /// <summary>The text of a page.</summary>
    public async Task<string> Page(string path) => await _client.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

    /// <summary>Sends the form of a page that leads to an address, with other values in some of its fields.</summary>
    public async Task<HttpResponseMessage> Submit(string page, string action, params (string Name, string Value)[] fields)
    {
        using IHtmlDocument document = new HtmlParser().ParseDocument(await Page(page));
        IHtmlFormElement form = document.QuerySelectorAll("form[method=post]").OfType<IHtmlFormElement>().First(f => f.GetAttribute("action") == action);
        Dictionary<string, string> values = form.QuerySelectorAll("input[name]").OfType<IHtmlInputElement>().ToDictionary(i => i.Name!, i => i.Value);
        foreach ((string name, string value) in fields)
        {
            values[name] = value;
        }

        return await Post(action, [.. values.Select(v => (v.Key, v.Value))]);
    }

    /// <summary>Posts fields as they are.</summary>
    public async Task<HttpResponseMessage> Post(string path, IReadOnlyList<(string Name, string Value)> fields, params (string Name, string Value)[] headers)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(fields.Select(f => new KeyValuePair<string, string>(f.Name, f.Value))) };
        foreach ((string name, string value) in headers)
        {
            request.Headers.Add(name, value);
        }

        return await _client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public void Dispose() => _client.Dispose();
}
