using Synoptic.Desk.Grouping;
using Synoptic.Model;
using Synoptic.Storage;

namespace Synoptic.Desk.Taking;

/// <summary>Puts together the unit of work that keeps an article.</summary>
internal static class ArticleChange
{
    private const int OpeningLength = 300;

    /// <summary>The unit of work.</summary>
    /// <param name="prepared">The capture as read.</param>
    /// <param name="known">The article as it is stored, if it is a revision.</param>
    /// <param name="before">The text that it revises, if it is one.</param>
    /// <param name="regrouping">What it does to events.</param>
    /// <param name="at">When it came.</param>
    public static DeskChange Of(Prepared prepared, ArticleRecord? known, Article? before, Regrouping regrouping, DateTimeOffset at)
    {
        Article article = prepared.Reading!.Article;
        Capture capture = prepared.Incoming.Capture;
        int revision = (known?.Revision ?? 0) + 1;
        string? @event = regrouping.EventOf(article.Id) ?? known?.Event;
        return new DeskChange
        {
            At = at,
            Capture = new CaptureRecord
            {
                Hash = prepared.Hash,
                Input = capture.Input,
                Url = capture.Url,
                MediaType = capture.MediaType,
                Charset = capture.Charset,
                Received = capture.Received,
                Outlet = capture.Outlet,
                Language = capture.Language,
                Bytes = capture.Bytes,
            },
            Article = new ArticleRecord
            {
                Id = article.Id,
                Address = prepared.Address,
                Url = article.Url ?? capture.Url?.AbsoluteUri,
                Input = capture.Input,
                Source = prepared.Incoming.Source,
                Outlet = article.Outlet?.Value,
                Language = article.Language,
                Title = article.Title,
                Opening = Opening(article),
                Published = article.Published,
                Paywalled = article.Paywalled,
                FirstSeen = known?.FirstSeen ?? at,
                LastSeen = at,
                Revision = revision,
                TextHash = prepared.TextHash,
            },
            Revision = new RevisionRecord(article.Id, revision, at, article.Title, prepared.TextHash, prepared.Hash)
            {
                Diff = before is null ? [] : RevisionDiff.Of(before, article),
            },
            Signature = prepared.Signature!.ToBytes(),
            Text = string.Join('\n', article.Blocks.Where(b => b.Kind != BlockKind.Title).Select(b => b.Text)),
            Memberships = regrouping.Memberships,
            Redirects = regrouping.Redirects,
            Log = [new ChangeRecord(0, known is null ? ChangeKind.ArticleAdded : ChangeKind.ArticleRevised, at) { Article = article.Id, Event = @event }, .. regrouping.Log],
        };
    }

    private static string Opening(Article article)
    {
        string text = string.Join(' ', article.Blocks.Where(b => b.Kind is BlockKind.Lead or BlockKind.Paragraph).Select(b => b.Text).Take(3));
        if (text.Length <= OpeningLength)
        {
            return text;
        }

        int space = text.LastIndexOf(' ', OpeningLength);
        int end = space > OpeningLength / 2 ? space : char.IsHighSurrogate(text[OpeningLength - 1]) ? OpeningLength - 1 : OpeningLength;
        return text[..end] + " …";
    }
}
