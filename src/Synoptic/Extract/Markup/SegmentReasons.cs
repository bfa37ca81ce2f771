using Synoptic.Extract.Residue;
using Synoptic.Model;

namespace Synoptic.Extract.Markup;

/// <summary>Says why a segment is not of the article: by its words, then by markup round it, then by its shape.</summary>
internal static class SegmentReasons
{
    private const int Levels = 6;

    private static readonly (HintKind Hint, RemovalReason Reason)[] ByHint =
    [
        (HintKind.Cookie, RemovalReason.Cookie), (HintKind.Advertisement, RemovalReason.Advertisement), (HintKind.Paywall, RemovalReason.Paywall),
        (HintKind.Subscription, RemovalReason.Subscription), (HintKind.Comment, RemovalReason.Comments), (HintKind.Share, RemovalReason.Share),
        (HintKind.Navigation, RemovalReason.Navigation), (HintKind.Related, RemovalReason.Teaser), (HintKind.Popular, RemovalReason.Teaser),
        (HintKind.Teaser, RemovalReason.Teaser), (HintKind.Footer, RemovalReason.Footer), (HintKind.Biography, RemovalReason.AuthorBox),
        (HintKind.Author, RemovalReason.Metadata), (HintKind.Tags, RemovalReason.Metadata), (HintKind.Date, RemovalReason.Metadata),
    ];

    /// <summary>The reason.</summary>
    public static RemovalReason Of(PageSegment segment)
    {
        FurnitureMatch match = segment.Furniture;
        if (match.Place is FurniturePlace.Whole or FurniturePlace.Opening || match.Share > 0.3)
        {
            return match.Reason;
        }

        if (segment.Shape.Letters == 0)
        {
            return RemovalReason.Count;
        }

        int level = 0;
        for (PageBox? box = segment.Box; box is not null && level < Levels; box = box.Parent, level++)
        {
            switch (box.Element.Name)
            {
                case "nav":
                    return RemovalReason.Navigation;
                case "footer" when box.LongSegments < 5:
                    return RemovalReason.Footer;
                case "article" or "main" or "body":
                    level = Levels;
                    break;
            }

            HintKind hints = level == 0 ? box.Hints | segment.OwnHints : box.Hints;
            foreach ((HintKind hint, RemovalReason reason) in ByHint)
            {
                if ((hints & hint) != 0)
                {
                    return reason == RemovalReason.Teaser && segment.Shape.Words < 4 ? RemovalReason.RelatedHeading : reason;
                }
            }
        }

        return segment.LinkDensity > 0.6
            ? (segment.Shape.Words >= 4 ? RemovalReason.Teaser : RemovalReason.Navigation)
            : RemovalReason.Boilerplate;
    }
}
