using System.Text.Json;
using Synoptic.Annotate.Entities;
using Synoptic.Annotate.Names;
using Synoptic.Annotate.Places;
using Synoptic.Eval.Stages.Names;
using Synoptic.Languages;
using Synoptic.Languages.Tokens;
using Synoptic.Model;

namespace Synoptic.Train.Names;

/// <summary>
/// Texts with names for languages that have none marked: what a first model finds in translations of a sentence into the
/// languages that it learned is looked for in the sentence, by gazetteer, organisation and sound.
/// </summary>
/// <remarks>After Yarowsky, Ngai and Wicentowski, "Inducing Multilingual Text Analysis Tools via Robust Projection across Aligned Corpora", HLT 2001.</remarks>
internal static class SilverTexts
{
    private const int Agreeing = 3;
    private const int LongestName = 5;
    private const int CommonFrom = 6;
    private static readonly string[] Learned = ["da", "sv", "pt", "hr", "sk", "pl", "cs", "sl", "lv", "ru", "uk", "bg"];
    private static readonly string[] Wanted = ["de", "en", "es", "fr", "it", "nl", "et", "lt", "fi", "hu", "ro", "el", "tr", "az", "ar", "fa", "he", "id", "hi", "ko", "ja", "zh", "hy", "vi", "is", "mt", "be"];
    private const WordFlags NoName = WordFlags.Stop | WordFlags.Common | WordFlags.Reporting | WordFlags.Time | WordFlags.Title | WordFlags.Demonym;

    /// <summary>The texts.</summary>
    /// <param name="lines">Parallel sentences: <c>{"de": "...", "en": "..."}</c>.</param>
    /// <param name="model">The first model.</param>
    public static IEnumerable<GoldArticle> Of(IEnumerable<string> lines, TagModel model)
    {
        NameTagger tagger = new(model);
        List<Dictionary<string, string>> all = [.. lines.Select(l => JsonSerializer.Deserialize<Dictionary<string, string>>(l)!)];
        Dictionary<string, Dictionary<string, int>> common = Wanted.ToDictionary(l => l, l => Count(all, l), StringComparer.Ordinal);
        foreach (Dictionary<string, string> sentences in all)
        {
            NamePool pool = new();
            foreach (string language in Learned.Where(sentences.ContainsKey))
            {
                GoldArticle text = Make(sentences[language], language, []);
                foreach (Mention mention in tagger.Tag(text.Article, text.Sentences(), LanguagePacks.For(language)).Where(m => !m.IsDemonym))
                {
                    pool.Add(mention, language);
                }
            }

            bool sure = pool.Keep(Agreeing);
            foreach (string language in Wanted.Where(sentences.ContainsKey))
            {
                yield return Project(sentences[language], language, pool, sure, common[language]);
            }
        }
    }

    private static GoldArticle Project(string text, string language, NamePool pool, bool sure, Dictionary<string, int> common)
    {
        pool.Reset();
        LanguagePack pack = LanguagePacks.For(language);
        PlaceMatcher places = PlaceMatcher.For(pack);
        PackWords words = PackWords.For(pack);
        NameEndings endings = NameEndings.For(pack);
        IReadOnlyList<Token> tokens = Tokenizer.Tokenize(text);
        EntityType?[] types = new EntityType?[tokens.Count];
        for (int i = 0; i < tokens.Count; i++)
        {
            if (types[i] is not null || !MayName(text, tokens[i]))
            {
                continue;
            }

            // An adjective of a country is none of its names.
            bool demonym = (words.Flags(tokens[i].Span.Of(text).ToLowerInvariant()) & WordFlags.Demonym) != 0;
            for (int length = demonym ? 0 : Words(text, tokens, i); length > 0 && types[i] is null; length--)
            {
                ReadOnlySpan<char> span = text.AsSpan(tokens[i].Span.Start, tokens[i + length - 1].Span.End - tokens[i].Span.Start);
                PlaceMatch place = places.Match(span);
                EntityType? type = (place.Found ? pool.OfPlace(Gazetteer.Default[place.Place].Key) : null) ?? pool.OfOrganisation(Organisations.Default.Find(span));
                for (int k = 0; type is not null && k < length; k++)
                {
                    types[i + k] = type;
                }
            }

            string word = tokens[i].Span.Of(text);
            if (types[i] is null && word.Length > 2 && (words.Flags(word.ToLowerInvariant()) & WordFlags.Stop) == 0)
            {
                (types[i], int position, int count) = pool.OfWord(new WordForm(word, endings));

                // A person's other names stand beside the one that was met, alike or not.
                for (int k = i - position; types[i] == EntityType.PER && k < i - position + count; k++)
                {
                    if (k >= 0 && k < tokens.Count && MayName(text, tokens[k]))
                    {
                        types[k] ??= EntityType.PER;
                    }
                }
            }
        }

        // A name that was not met, or not found by enough languages, may be any of the other words that could be names.
        bool known = sure && pool.AllMet;
        List<GoldMention> mentions = [];
        for (int i = 0; i < tokens.Count; i++)
        {
            if (types[i] is null)
            {
                if (!known && MayName(text, tokens[i]) && !IsCommon(text, tokens, i, words, common))
                {
                    mentions.Add(new GoldMention(0, tokens[i].Span, null, null));
                }

                continue;
            }

            int start = i;
            while (i + 1 < tokens.Count && (types[i + 1] == types[start]
                || (i + 2 < tokens.Count && types[i + 2] == types[start] && types[start] is EntityType.ORG or EntityType.PER
                    && tokens[i + 1].Span.Length <= 3 && tokens[i + 1].Kind == TokenKind.Word && !MayName(text, tokens[i + 1]))))
            {
                i++;
            }

            mentions.Add(new GoldMention(0, new TextSpan(tokens[start].Span.Start, tokens[i].Span.End), types[start], null));
        }

        return Make(text, language, mentions);
    }

    // In how many sentences each word without capitals stands, and each two neighbours where words are not set apart.
    private static Dictionary<string, int> Count(List<Dictionary<string, string>> all, string language)
    {
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        foreach (string text in all.Where(s => s.ContainsKey(language)).Select(s => s[language]))
        {
            IReadOnlyList<Token> tokens = Tokenizer.Tokenize(text);
            foreach (string word in Enumerable.Range(0, tokens.Count).Select(i => Key(text, tokens, i)).OfType<string>().Distinct(StringComparer.Ordinal))
            {
                counts[word] = counts.GetValueOrDefault(word) + 1;
            }
        }

        return counts;
    }

    private static string? Key(string text, IReadOnlyList<Token> tokens, int at) =>
        at < 0 || at >= tokens.Count || Characters.IsUpper(text[tokens[at].Span.Start]) || !MayName(text, tokens[at]) ? null
        : tokens[at].Kind != TokenKind.Ideograph ? tokens[at].Span.Of(text)
        : at + 1 < tokens.Count && tokens[at + 1].Span.Start == tokens[at].Span.End ? text[tokens[at].Span.Start..tokens[at + 1].Span.End] : null;

    // Without capitals every word might be a name; what many sentences have, or the pack knows as another kind of word, is none.
    private static bool IsCommon(string text, IReadOnlyList<Token> tokens, int at, PackWords words, Dictionary<string, int> common)
    {
        if (Key(text, tokens, at) is not { } key)
        {
            return false;
        }

        return common[key] >= CommonFrom || (words.Flags(tokens[at].Span.Of(text)) & NoName) != 0
            || (tokens[at].Kind == TokenKind.Ideograph && Key(text, tokens, at - 1) is { } before && common[before] >= CommonFrom);
    }

    // How many words stand together from a token on, with no mark and no suffix after an apostrophe among them.
    private static int Words(string text, IReadOnlyList<Token> tokens, int from)
    {
        int count = 0;
        while (count < LongestName && from + count < tokens.Count && tokens[from + count].Kind == TokenKind.Word && char.IsLetter(text[tokens[from + count].Span.Start]))
        {
            count++;
        }

        return count;
    }

    private static bool MayName(string text, Token token) =>
        token.Kind is TokenKind.Word or TokenKind.Ideograph && char.IsLetter(text[token.Span.Start]) && !Characters.IsLower(text[token.Span.Start]);

    private static GoldArticle Make(string text, string language, IReadOnlyList<GoldMention> mentions)
    {
        Block block = Block.Verbatim(BlockKind.Paragraph, text, new TextSpan(0, text.Length));
        return new GoldArticle(new Article { Id = "", Input = "", Source = text, Language = language, Blocks = [block] }, "", mentions, Complete: true);
    }
}
