using Synoptic.Extract.Markup;
using Synoptic.Model;

namespace Synoptic.Extract.Metadata;

/// <summary>Links a lead image to the caption and the credit that the page shows under it.</summary>
internal static class ImageCaption
{
    private const int ShortestName = 6, Levels = 4, LongestCaption = 600;

    /// <summary>The image with its caption and credit, where the page shows the same picture in a figure of its own.</summary>
    /// <param name="image">The image as metadata give it.</param>
    /// <param name="facts">The page's pictures.</param>
    /// <param name="page">The page.</param>
    public static LeadImage Link(LeadImage image, PageFacts facts, SegmentedPage page)
    {
        if (Name(image.Url) is not { } name)
        {
            return image;
        }

        foreach (PageElement shown in facts.Images)
        {
            if (Shows(shown, name) && Figure(shown) is { } figure)
            {
                (string? caption, string? credit) = Read(figure, page);
                if (caption is not null || credit is not null)
                {
                    return image with { Caption = caption, Credit = credit };
                }
            }
        }

        return image;
    }

    private static (string? Caption, string? Credit) Read(PageElement figure, SegmentedPage page)
    {
        string? caption = null, credit = null;
        foreach (PageSegment segment in page.Segments)
        {
            if (segment.Text.Length <= LongestCaption && !segment.Hidden && Within(segment.Box.Element, figure))
            {
                bool isCredit = SegmentKinds.IsCredit(segment);
                credit ??= isCredit ? segment.Text : null;
                caption ??= !isCredit && SegmentKinds.IsCaption(segment) && segment.LinkDensity < 0.5 ? segment.Text : null;
            }
        }

        return (caption, credit);
    }

    private static bool Shows(PageElement image, string name) =>
        Names(image["src"], name) || Names(image["data-src"], name) || Names(image["srcset"], name);

    private static bool Names(string? address, string name) => address?.Contains(name, StringComparison.OrdinalIgnoreCase) == true;

    // Servers cut the same picture to many sizes: the file's name stays, its folder and its size do not.
    private static string? Name(string address)
    {
        string path = address.Split('?', '#')[0];
        string file = path[(path.LastIndexOf('/') + 1)..];
        int dot = file.IndexOf('.', StringComparison.Ordinal);
        string stem = dot > 0 ? file[..dot] : file;
        return stem.Length >= ShortestName ? stem : null;
    }

    private static PageElement? Figure(PageElement image)
    {
        int level = 0;
        for (PageNode? up = image.Up; up is PageElement element && level < Levels; up = up.Up, level++)
        {
            if (element.Name == "figure" || ((ClassHints.Read(element["class"]) & HintKind.Media) != 0 && element.Name == "div"))
            {
                return element;
            }
        }

        return null;
    }

    private static bool Within(PageElement element, PageElement figure)
    {
        for (PageNode? node = element; node is not null; node = node.Up)
        {
            if (node == figure)
            {
                return true;
            }
        }

        return false;
    }
}
