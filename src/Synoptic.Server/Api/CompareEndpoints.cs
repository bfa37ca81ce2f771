using Microsoft.AspNetCore.Http;
using Synoptic.Formats.Contract;
using Synoptic.Model;
using Synoptic.Server.Api.Items;

namespace Synoptic.Server.Api;

/// <summary>Comparing texts that are sent, without keeping them.</summary>
internal static class CompareEndpoints
{
    private const int MostArticles = 50, LongestName = 300;

    public static async Task<IResult> Compare(CompareRequest request, CancellationToken cancel)
    {
        if (request.Articles is not { Count: > 0 and <= MostArticles })
        {
            return Problems.Bad($"'articles' takes 1 to {MostArticles} texts.");
        }

        if (request.Articles.Any(a => a is null || string.IsNullOrEmpty(a.Name) || a.Name.Length > LongestName || a.Text is null))
        {
            return Problems.Bad($"Each article takes a 'name' of up to {LongestName} characters and a 'text'.");
        }

        Capture[] captures = [.. request.Articles.Select(a => Pipeline.Text(a.Name, a.Text) with { Url = a.Url })];
        Comparison comparison = await Task.Run(() => Pipeline.Default.Compare(captures), cancel).ConfigureAwait(false);
        return TypedResults.Json(ComparisonJson.ToDocument(comparison, request.Explain), ComparisonJson.Options);
    }
}
