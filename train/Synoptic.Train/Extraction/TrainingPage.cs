using Synoptic.Eval.Stages.Extraction;
using Synoptic.Extract.Markup;
using Synoptic.Extract.Metadata;

namespace Synoptic.Train.Extraction;

/// <summary>A page with its segments described and labelled.</summary>
internal sealed class TrainingPage
{
    /// <summary>The set that it is of.</summary>
    public required string Set { get; init; }

    /// <summary>The site that it is of: pages of one site are never split between training and checking.</summary>
    public required string Site { get; init; }

    /// <summary>The page with its gold answers.</summary>
    public required GoldPage Gold { get; init; }

    /// <summary>Its segments.</summary>
    public required SegmentedPage Page { get; init; }

    /// <summary>Features for the first reading.</summary>
    public required float[] Features { get; init; }

    /// <summary>Whether each segment belongs to the gold body.</summary>
    public required bool[] Labels { get; init; }

    /// <summary>What each segment counts in training.</summary>
    public required float[] Weights { get; init; }

    /// <summary>Reads a page.</summary>
    public static TrainingPage Of(string set, GoldPage gold)
    {
        PageDocument document = PageParser.Parse(gold.Html, out _);
        SegmentedPage page = PageSegmenter.Cut(document);
        PageClues clues = ClueReader.Read(PageFacts.Read(document));
        (bool[] labels, float[] weights) = SegmentLabels.Of(page, gold.Body ?? "");
        return new TrainingPage
        {
            Set = set,
            Site = gold.Url?.Host ?? gold.Id.Split('_').ElementAtOrDefault(1) ?? gold.Id,
            Gold = gold,
            Page = page,
            Features = SegmentFeatures.Of(page, clues),
            Labels = labels,
            Weights = weights,
        };
    }

    /// <summary>The text of the segments that are kept.</summary>
    public string Kept(Func<int, bool> keep) =>
        string.Join('\n', Page.Segments.Where((_, i) => keep(i)).Select(s => s.Text));
}
