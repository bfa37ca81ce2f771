using Synoptic.Annotate.Places;
using Synoptic.Languages;
using Synoptic.Languages.Tokens;
using Synoptic.Model;

namespace Synoptic.Annotate.Names;

/// <summary>Makes mentions of labelled tokens: with place, type, role and confidence.</summary>
/// <param name="article">The article.</param>
/// <param name="pack">The pack of its language.</param>
/// <param name="fullNames">Words of the article's persons that are named with two words or more.</param>
internal sealed class MentionMaker(Article article, LanguagePack pack, IReadOnlySet<ulong> fullNames)
{
    private const double Listed = 0.75;
    private const int MostUncased = 4;
    private const uint LargeCity = 400_000;
    private const uint KnownCapital = 100_000;
    private readonly PlaceMatcher _places = PlaceMatcher.For(pack, article.Language);
    private readonly Institutions _institutions = Institutions.For(pack);
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
        CompleteOrganisations(tokens, labels, sure);
        LeaveClauses(text, tokens, labels);
        for (int i = 0; i < tokens.Length; i++)
        {
            if (labels[i] == TagLabel.Outside)
            {
                int known = AddKnown(block, tokens, labels, i, mentions);
                if (known == 0)
                {
                    AddDemonym(block, text, tokens[i], mentions);
                }

                i += Math.Max(0, known - 1);
                continue;
            }

            int start = i;
            double confidence = sure[i];
            while (i + 1 < tokens.Length && labels[i + 1] != TagLabel.Outside && !TagLabel.IsBegin(labels[i + 1]))
            {
                i++;
                confidence = Math.Min(confidence, sure[i]);
            }

            // A quotation mark whose partner stands outside is no part of the name.
            int last = i > start && tokens[i].Case == LetterCase.Quote && CountQuotes(tokens, start, i + 1) % 2 == 1 ? i - 1 : i;
            TextSpan span = new(tokens[start].Span.Start, tokens[last].Span.End);
            EntityType type = TagLabel.Type(labels[start]);
            if (type == EntityType.PER && last == start && tokens[start].Organisation == 1 && !tokens[start].PersonalName && span.Length > 5)
            {
                type = EntityType.ORG;
            }
            else if (type == EntityType.PER && last == start && tokens[start].PlaceLength == 1 && IsCertain(tokens[start]) && !fullNames.Contains(tokens[start].Word))
            {
                // A country's name alone ("Liban : ...") is a person's only where the article has the full name too ("Michael Jordan").
                type = EntityType.LOC;
            }

            PlaceMatch place = type == EntityType.LOC ? _places.MatchName(text.AsSpan(span.Start, span.Length)) : PlaceMatch.None;
            mentions.Add(new Mention(Evidence.Of(article, block, span), place.Found ? Gazetteer.Default[place.Place].Type : type)
            {
                Place = place.Found ? Gazetteer.Default[place.Place].Key : null,
                Role = type == EntityType.PER ? _roles.Find(text, tokens, start, i + 1) : null,
                Confidence = Math.Round(confidence, 4),
            });
        }
    }

    // Korean and Georgian have no capitals to end a name at: what goes on for longer than names do is a clause.
    private static void LeaveClauses(string text, TokenInfo[] tokens, int[] labels)
    {
        for (int i = 0; i < labels.Length; i++)
        {
            int start = i;
            while (labels[start] != TagLabel.Outside && i + 1 < labels.Length && labels[i + 1] != TagLabel.Outside && !TagLabel.IsBegin(labels[i + 1]))
            {
                i++;
            }

            if (i - start >= MostUncased && text[tokens[start].Span.Start] is var c && (Characters.IsHangul(c) || c is >= '\u10D0' and <= '\u10FF'))
            {
                labels.AsSpan(start, i + 1 - start).Clear();
            }
        }
    }

    private static int CountQuotes(TokenInfo[] tokens, int from, int to)
    {
        int count = 0;
        for (int i = from; i < to; i++)
        {
            count += tokens[i].Case == LetterCase.Quote ? 1 : 0;
        }

        return count;
    }

    // A listed name of several words of which the tagger took a part only is one organisation.
    private static void CompleteOrganisations(TokenInfo[] tokens, int[] labels, float[] sure)
    {
        int begin = TagLabel.Begin(EntityType.ORG), inside = TagLabel.Inside(EntityType.ORG);
        for (int i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Organisation != 1)
            {
                continue;
            }

            int end = i + 1;
            while (end < tokens.Length && tokens[end].Organisation == 2)
            {
                end++;
            }

            bool reachesOut = (labels[i] != TagLabel.Outside && !TagLabel.IsBegin(labels[i]))
                || (end < tokens.Length && labels[end] != TagLabel.Outside && !TagLabel.IsBegin(labels[end]));
            if (end - i > 1 && !reachesOut)
            {
                labels[i] = begin;
                labels.AsSpan(i + 1, end - i - 1).Fill(inside);
                for (int k = i; k < end; k++)
                {
                    sure[k] = Math.Max(sure[k], (float)Listed);
                }
            }
        }
    }

    // What the lists know for sure although the tagger, which may never have seen the language, passed it over.
    private int AddKnown(int block, TokenInfo[] tokens, int[] labels, int at, List<Mention> mentions)
    {
        ref readonly TokenInfo token = ref tokens[at];
        int length = 0;
        if (token.Organisation == 1)
        {
            length = 1;
            while (at + length < tokens.Length && tokens[at + length].Organisation == 2)
            {
                length++;
            }

            bool acronym = token.Case == LetterCase.Capitals && token.Span.Length > 2;
            bool institution = token.Case == LetterCase.Capital && _institutions.LengthAt(article.Blocks[block].Text, tokens, at) == 1;
            length = length > 1 || acronym || institution || (token.Case == LetterCase.Uncased && token.Span.Length > 4) ? length : 0;
        }

        EntityType type = EntityType.ORG;
        string? key = null;
        if (length == 0 && token.PlaceHere.Found && IsCertain(token))
        {
            Place place = Gazetteer.Default[token.PlaceHere.Place];
            (length, type, key) = (token.PlaceLength, place.Type, place.Key);
        }

        if (length == 0 || labels.AsSpan(at, length).ContainsAnyExcept(TagLabel.Outside))
        {
            return 0;
        }

        mentions.Add(new Mention(Evidence.Of(article, block, new TextSpan(token.Span.Start, tokens[at + length - 1].Span.End)), type) { Place = key, Confidence = Listed });
        return length;
    }

    private static bool IsCertain(in TokenInfo token)
    {
        int place = token.PlaceHere.Place;
        bool uncased = token.Case == LetterCase.Uncased, starts = token.StartsSentence && !uncased;
        bool country = Gazetteer.Default.Kind(place) == PlaceKind.Country;
        return token.PlaceHere.Strength == 3 && (token.PlaceLength > 1 || token.Span.Length > (!uncased ? 4 : country ? 2 : 3)) && (token.Flags & WordFlags.Stop) == 0 && ((token.Flags & WordFlags.Demonym) == 0 || (uncased && country && !token.PlaceHere.Inflected))
            && (country
                || (!starts && Gazetteer.Default.IsCapital(place) && Gazetteer.Default.Population(place) > (uncased ? KnownCapital : LargeCity))
                || (uncased && Gazetteer.Default.Population(place) > LargeCity));
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
