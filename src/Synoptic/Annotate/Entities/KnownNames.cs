using Synoptic.Annotate.Names;
using Synoptic.Languages;
using Synoptic.Languages.Concepts;
using Synoptic.Languages.Tokens;
using Synoptic.Model;

namespace Synoptic.Annotate.Entities;

/// <summary>
/// Finds people that one report names where another report, or another sentence, leaves the tagger in doubt: a capitalised word
/// that is the family name of somebody named elsewhere is that name. The evidence is the article's own words all the same.
/// </summary>
internal sealed class KnownNames
{
    private const int ShortestFamily = 5, ShortestPlace = 4, MostNames = 500;
    private const float SameAcross = 0.9f, GivenAlike = 0.7f;
    private readonly List<(WordForm Family, WordForm? Given, string Language)> _people = [];
    private readonly List<(WordForm Word, string Place, string Language)> _places = [];

    /// <summary>Collects the people named in the readings.</summary>
    public KnownNames(IReadOnlyList<Reading> readings)
    {
        HashSet<(string, string)> seen = [];
        foreach (Reading reading in readings)
        {
            NameEndings endings = NameEndings.For(LanguagePacks.For(reading.Article.Language));
            foreach (Mention mention in reading.Mentions.Where(m => m is { Place: not null, IsDemonym: false } && m.Evidence.Text.Length >= ShortestPlace && !m.Evidence.Text.Contains(' ', StringComparison.Ordinal)))
            {
                if (_places.Count < MostNames && seen.Add((reading.Article.Language, "place:" + mention.Evidence.Text)))
                {
                    _places.Add((new WordForm(mention.Evidence.Text, endings), mention.Place!, reading.Article.Language));
                }
            }

            foreach (Mention mention in reading.Mentions.Where(m => m.Type == EntityType.PER))
            {
                NameForm form = new(mention.Evidence.Text, reading.Article.Language, EntityType.PER);
                if (form.Words.Count is > 0 and <= 3 && form.Family.Folded.Length >= ShortestFamily && _people.Count < MostNames
                    && seen.Add((reading.Article.Language, NameText(form))))
                {
                    _people.Add((form.Family, form.Words.Count > 1 ? form.Words[0] : null, reading.Article.Language));
                }
            }
        }
    }

    /// <summary>The reading with the names added, its mentions in text order.</summary>
    public Reading Complete(Reading reading)
    {
        reading = Settle(reading);
        LanguagePack pack = LanguagePacks.For(reading.Article.Language);
        NameEndings endings = NameEndings.For(pack);
        HashSet<string> stop = pack.StopWords.ToHashSet(StringComparer.OrdinalIgnoreCase);
        List<Mention> added = [];
        for (int block = 0; block < reading.Article.Blocks.Count; block++)
        {
            string text = reading.Article.Blocks[block].Text;
            TextSpan[] taken = [.. reading.Mentions.Where(m => m.Evidence.Block == block).Select(m => m.Evidence.Local)];
            IReadOnlyList<Token> tokens = Tokenizer.Tokenize(text);
            IReadOnlyList<ConceptHit> concepts = pack.Names.CapitalisesNouns ? ConceptMatcher.For(pack).Find(text, tokens) : [];
            for (int i = 0; i < tokens.Count; i++)
            {
                TextSpan span = tokens[i].Span;
                if (tokens[i].Kind == TokenKind.Word && span.Length >= ShortestFamily && char.IsUpper(text[span.Start])
                    && !taken.Any(t => t.Overlaps(span)) && !stop.Contains(span.Of(text)) && People(new WordForm(span.Of(text), endings), reading.Article.Language) is { Count: > 0 } people)
                {
                    TextSpan whole = i > 0 && people.Any(p => HasGiven(p, tokens[i - 1], text, endings)) && !taken.Any(t => t.Overlaps(tokens[i - 1].Span))
                        ? new TextSpan(tokens[i - 1].Span.Start, span.End)
                        : span;
                    added.Add(new Mention(Evidence.Of(reading.Article, block, whole), EntityType.PER) { Confidence = 0.7 });
                }
                else if (pack.Names.CapitalisesNouns && i > 0 && IsListedGenitive(text, tokens[i - 1], tokens[i], endings)
                    && !taken.Any(t => t.Overlaps(span)) && !concepts.Any(h => h.Token == i) && !reading.Times.Any(t => t.Evidence.Block == block && t.Evidence.Local.Overlaps(span)))
                {
                    added.Add(new Mention(Evidence.Of(reading.Article, block, span), EntityType.PER) { Confidence = 0.6 });
                }
            }
        }

        return added.Count == 0
            ? reading
            : reading with { Mentions = [.. reading.Mentions.Concat(added).OrderBy(m => m.Evidence.Block).ThenBy(m => m.Evidence.Local)] };
    }

    /// <summary>
    /// Cuts a genitive's noun off a name ("Putins Motive") where nouns are capitalised, and takes a place that the gazetteer
    /// does not know in this form for the one that a co-report names.
    /// </summary>
    private Reading Settle(Reading reading)
    {
        LanguagePack pack = LanguagePacks.For(reading.Article.Language);
        NameEndings endings = NameEndings.For(pack);
        List<Mention> mentions = [.. reading.Mentions];
        bool changed = false;
        for (int i = 0; i < mentions.Count; i++)
        {
            Mention mention = mentions[i];
            string words = mention.Evidence.Text;
            int space = words.IndexOf(' ', StringComparison.Ordinal);
            if (mention.Type is EntityType.GPE or EntityType.LOC && mention.Place is null && space < 0 && words.Length >= ShortestPlace
                && PlaceOf(new WordForm(words, endings), reading.Article.Language) is { } place)
            {
                mentions[i] = mention with { Place = place };
                changed = true;
            }
            else if (mention.Type == EntityType.PER && space < 0 && GivenBefore(reading, mention, endings) is { } start)
            {
                mentions[i] = mention with { Evidence = Evidence.Of(reading.Article, mention.Evidence.Block, new TextSpan(start, mention.Evidence.Local.End)) };
                changed = true;
            }
            else if (mention.Type == EntityType.PER && pack.Names.CapitalisesNouns && space >= ShortestFamily && words.IndexOf(' ', space + 1) < 0
                && IsGenitive(words[..space], words[(space + 1)..], reading.Article.Language, endings))
            {
                mentions[i] = mention with { Evidence = Evidence.Of(reading.Article, mention.Evidence.Block, new TextSpan(mention.Evidence.Local.Start, mention.Evidence.Local.Start + space)) };
                changed = true;
            }
        }

        return changed ? reading with { Mentions = mentions } : reading;
    }

    /// <summary>
    /// Whether a word is the genitive of a listed personal name after the noun that it belongs to ("Sturz Gaddafis"): where nouns
    /// are capitalised too, that place tells a name that no co-report gives.
    /// </summary>
    private static bool IsListedGenitive(string text, Token noun, Token name, NameEndings endings) =>
        noun.Kind == TokenKind.Word && name.Kind == TokenKind.Word && noun.Span.End + 1 == name.Span.Start && name.Span.Length > ShortestFamily
        && char.IsUpper(text[noun.Span.Start]) && char.IsUpper(text[name.Span.Start])
        && endings.Stems(NameFolding.Fold(name.Span.Of(text))).Any(s => s.Cut > 0 && s.Stem.Length >= ShortestFamily && TagModel.Default.IsPersonalName(s.Stem));

    /// <summary>Where the given name starts that stands before a family name and that a co-report gives too, or null.</summary>
    private int? GivenBefore(Reading reading, Mention mention, NameEndings endings)
    {
        string text = reading.Article.Blocks[mention.Evidence.Block].Text;
        int end = mention.Evidence.Local.Start - 1;
        int start = end < 2 || text[end] != ' ' ? -1 : text.LastIndexOf(' ', end - 1) + 1;
        if (start < 0 || end - start < 2 || !text[start..end].All(char.IsLetter) || !char.IsUpper(text[start])
            || reading.Mentions.Any(m => m != mention && m.Evidence.Block == mention.Evidence.Block && m.Evidence.Local.Overlaps(new TextSpan(start, end))))
        {
            return null;
        }

        WordForm given = new(text[start..end], endings), family = new(mention.Evidence.Text, endings);
        return People(family, reading.Article.Language).Any(p => p.Given is { } known && given.Similarity(known) >= GivenAlike) ? start : null;
    }

    private bool IsGenitive(string first, string second, string language, NameEndings endings)
    {
        WordForm name = new(first, endings), noun = new(second, endings);
        return _people.Any(p => p.Language == language && p.Family.Folded != name.Folded && name.SharesStem(p.Family) && !noun.SharesStem(p.Family))
            && !_people.Any(p => p.Given is { } given && given.Folded != name.Folded && noun.SharesStem(p.Family));
    }

    private string? PlaceOf(WordForm word, string language) => _places
        .Where(p => p.Language == language ? word.SharesStem(p.Word) : word.Key == p.Word.Key && word.Similarity(p.Word) >= SameAcross)
        .Select(p => p.Place).Distinct(StringComparer.Ordinal).Take(2).ToArray() is [var only] ? only : null;

    private List<(WordForm Family, WordForm? Given, string Language)> People(WordForm word, string language) => _people.FindAll(p =>
        p.Language == language ? word.SharesStem(p.Family) : word.Key == p.Family.Key && word.Similarity(p.Family) >= SameAcross);

    private static bool HasGiven((WordForm Family, WordForm? Given, string Language) person, Token token, string text, NameEndings endings) =>
        person.Given is { } given && token.Kind == TokenKind.Word && char.IsUpper(text[token.Span.Start])
        && new WordForm(token.Span.Of(text), endings).Similarity(given) >= GivenAlike;

    private static string NameText(NameForm form) => string.Join(' ', form.Words.Select(w => w.Folded));
}
