using Synoptic.Model;

namespace Synoptic.Annotate.Reporting;

/// <summary>Finds whom a speaker's pronoun stands for, when the sentences before leave no doubt.</summary>
internal sealed class Antecedents(IReadOnlyList<BlockText> blocks)
{
    private const int MaxSentences = 4;
    private readonly List<(int Block, int Position, SourcePhrase Phrase)> _speakers = [];

    /// <summary>A block of the article.</summary>
    public BlockText Block(int index) => blocks[index];

    /// <summary>Remembers who spoke at a position.</summary>
    public void Remember(int block, int position, SourcePhrase phrase)
    {
        if (!phrase.IsPronoun && phrase.Kind == SourceKind.Person)
        {
            _speakers.Add((block, position, phrase));
        }
    }

    /// <summary>The block and phrase that a pronoun at a position stands for, or null when unsure.</summary>
    public (int Block, SourcePhrase Phrase)? Resolve(int block, int position)
    {
        int left = MaxSentences;
        for (int b = block; b >= 0 && left > 0; b--)
        {
            if (b != block && blocks[b].Block.Kind is BlockKind.Caption or BlockKind.Credit)
            {
                continue;
            }

            IReadOnlyList<TextSpan> sentences = blocks[b].Sentences;
            for (int s = sentences.Count - 1; s >= 0 && left > 0; s--)
            {
                TextSpan sentence = sentences[s];
                if (b == block && sentence.Start >= position)
                {
                    continue;
                }

                left--;
                TextSpan part = b == block && sentence.End > position ? new TextSpan(sentence.Start, position) : sentence;
                (bool found, SourcePhrase? phrase) = In(blocks[b], part);
                if (found)
                {
                    return phrase is null ? null : (b, phrase);
                }
            }
        }

        return null;
    }

    private (bool Found, SourcePhrase? Phrase) In(BlockText text, TextSpan part)
    {
        foreach ((int block, int position, SourcePhrase phrase) in Enumerable.Reverse(_speakers))
        {
            if (block == text.Index && part.Start <= position && position < part.End)
            {
                return (true, phrase);
            }
        }

        int from = text.WordAt(part.Start), to = text.WordAt(part.End);
        foreach (VerbHit verb in text.Verbs)
        {
            if (verb.From >= from && verb.To <= to)
            {
                SourcePhrase? subject = SubjectFinder.Before(text, from, verb.From);
                subject = subject is { Strength: > SourcePhrase.Weak } ? subject : SubjectFinder.After(text, verb.To, to);
                if (subject is { IsPronoun: false, Kind: SourceKind.Person, Strength: > SourcePhrase.Weak })
                {
                    return (true, subject);
                }
            }
        }

        return Only(text, from, to);
    }

    /// <summary>The one person named in a stretch; found but null when there are several.</summary>
    private static (bool Found, SourcePhrase? Phrase) Only(BlockText text, int from, int to)
    {
        SourcePhrase? only = null;
        for (int i = from; i < to; i++)
        {
            bool tagged = text.Mentions.Any(m => m.Type == EntityType.PER && m.Evidence.Local.Contains(text.Words[i].Span));
            bool shaped = text.Mentions.Count == 0 && text.Words[i].IsCapital && text.Words[i].Is(WordRole.Title);
            bool pair = text.Mentions.Count == 0 && !text.Lexicon.Pack.Names.CapitalisesNouns && i + 1 < to && text.Words[i].IsCapital && text.Words[i + 1].IsCapital
                && !text.OpensSentence(i);
            bool opening = text.Mentions.Count == 0 && !text.Lexicon.Pack.Names.CapitalisesNouns && i + 1 < to && text.Words[i].IsCapital && text.Words[i + 1].IsCapital
                && text.OpensSentence(i) && !text.Words[i].Is(WordRole.Stop);
            if (!(tagged || shaped || pair || opening))
            {
                continue;
            }

            SourcePhrase? phrase = PhraseClassifier.Classify(text, i, PhraseChunker.End(text, i, to));
            if (phrase is not { Kind: SourceKind.Person, Strength: > SourcePhrase.Weak, IsPronoun: false })
            {
                continue;
            }

            if (only is not null && phrase.Core.Of(text.Text) != only.Core.Of(text.Text))
            {
                return (true, null);
            }

            only ??= phrase;
            i = Math.Max(i, phrase.To - 1);
        }

        return (only is not null, only);
    }
}
