using Synoptic.Annotate.Reporting;
using Synoptic.Model;

namespace Synoptic.Annotate.Attributions;

/// <summary>The name to show for a source.</summary>
internal static class SourceNames
{
    /// <summary>A known source's usual name, a person's name in base form where the tagger gave one, else the words.</summary>
    public static string Of(BlockText text, SourcePhrase phrase)
    {
        if (phrase.Known is { } known)
        {
            return known.Name;
        }

        if (phrase.Kind == SourceKind.Person)
        {
            Mention? mention = text.Mentions.FirstOrDefault(m => m.Type == EntityType.PER && m.Evidence.Local.Overlaps(phrase.Core));
            return mention?.Lemma ?? phrase.Core.Of(text.Text);
        }

        return (phrase.Kind is SourceKind.Agency or SourceKind.Outlet ? phrase.Core : phrase.Span).Of(text.Text);
    }

    /// <summary>An attribution to a phrase.</summary>
    public static Attribution Attribute(Article article, BlockText text, SourcePhrase phrase) =>
        new(Evidence.Of(article, text.Index, phrase.Span), phrase.Kind) { Name = Of(text, phrase) };
}
