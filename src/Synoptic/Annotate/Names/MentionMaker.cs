using Synoptic.Annotate.Places;
using Synoptic.Languages;
using Synoptic.Model;

namespace Synoptic.Annotate.Names;

/// <summary>Makes mentions of labelled tokens: with place, type, role and confidence.</summary>
internal sealed class MentionMaker(Article article, LanguagePack pack)
{
    private readonly PlaceMatcher _places = PlaceMatcher.For(pack);
    private readonly RoleFinder _roles = RoleFinder.For(pack);

    /// <summary>Adds the mentions of a sentence.</summary>
    /// <param name="block">The block.</param>
    /// <param name="tokens">The sentence.</param>
    /// <param name="labels">A label for each token.</param>
    /// <param name="sure">How sure each label is.</param>
    /// <param name="mentions">Receives the mentions in order.</param>
    public void Add(int block, TokenInfo[] tokens, int[] labels, float[] sure, List<Mention> mentions)
    {
        string text = article.Blocks[block].Text;
        for (int i = 0; i < tokens.Length; i++)
        {
            if (labels[i] == TagLabel.Outside)
            {
                AddDemonym(block, text, tokens[i], mentions);
                continue;
            }

            int start = i;
            double confidence = sure[i];
            while (i + 1 < tokens.Length && labels[i + 1] != TagLabel.Outside && !TagLabel.IsBegin(labels[i + 1]))
            {
                i++;
                confidence = Math.Min(confidence, sure[i]);
            }

            TextSpan span = new(tokens[start].Span.Start, tokens[i].Span.End);
            EntityType type = TagLabel.Type(labels[start]);
            PlaceMatch place = type == EntityType.LOC ? _places.Match(text.AsSpan(span.Start, span.Length)) : PlaceMatch.None;
            mentions.Add(new Mention(Evidence.Of(article, block, span), place.Found ? Gazetteer.Default[place.Place].Type : type)
            {
                Place = place.Found ? Gazetteer.Default[place.Place].Key : null,
                Role = type == EntityType.PER ? _roles.Find(text, tokens, start, i + 1) : null,
                Confidence = Math.Round(confidence, 4),
            });
        }
    }

    private void AddDemonym(int block, string text, in TokenInfo token, List<Mention> mentions)
    {
        if ((token.Flags & WordFlags.Demonym) == 0)
        {
            return;
        }

        PlaceMatch match = _places.MatchDemonym(text.AsSpan(token.Span.Start, token.Span.Length));
        if (match.Found)
        {
            mentions.Add(new Mention(Evidence.Of(article, block, token.Span), EntityType.GPE)
            {
                Place = Gazetteer.Default[match.Place].Key,
                IsDemonym = true,
            });
        }
    }
}
