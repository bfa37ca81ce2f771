using Synoptic.Languages;
using Synoptic.Languages.Concepts;
using Synoptic.Languages.Numbers;
using Synoptic.Languages.Tokens;
using Synoptic.Model;

namespace Synoptic.Annotate.Statements;

/// <summary>A block's tokens, their words in lower case, and the concepts among them.</summary>
internal sealed class BlockText
{
    private IReadOnlyList<NumberMatch>? _numbers;

    /// <summary>Reads a block.</summary>
    /// <param name="block">The block.</param>
    /// <param name="pack">Its language.</param>
    /// <param name="names">Where names stand: their words are no concepts.</param>
    public BlockText(Block block, LanguagePack pack, IReadOnlyList<TextSpan> names)
    {
        Text = block.Text;
        Tokens = Tokenizer.Tokenize(Text);
        Words = [.. Tokens.Select(t => t.Span.Of(Text).ToLowerInvariant())];
        Concepts = [.. ConceptMatcher.For(pack).Find(Text, Tokens).Where(h => !names.Any(n => n.Overlaps(Tokens[h.Token].Span)))];
        Predicates = new bool[Tokens.Count];
        foreach (ConceptHit hit in Concepts)
        {
            if (ConceptInventory.TryGet(hit.Concept, out Concept? concept) && concept.Predicate)
            {
                // Where nouns are capitalised, a capital inside a sentence tells a noun of doing from the verb.
                Predicates[hit.Token] = !(pack.Names.CapitalisesNouns && hit.Token > 0 && char.IsUpper(Text[Tokens[hit.Token].Span.Start]));
            }
        }
    }

    /// <summary>The block's text.</summary>
    public string Text { get; }

    /// <summary>Its tokens.</summary>
    public IReadOnlyList<Token> Tokens { get; }

    /// <summary>The tokens' words in lower case.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>The concepts among them.</summary>
    public IReadOnlyList<ConceptHit> Concepts { get; }

    /// <summary>Whether the token at an index names something done, said or happening.</summary>
    public bool[] Predicates { get; }

    /// <summary>The numbers in the block, read once.</summary>
    public IReadOnlyList<NumberMatch> Numbers(LanguagePack pack) => _numbers ??= NumberReader.Read(Text, pack);

    /// <summary>Indices of the first token in a range of the text and of the one after the last.</summary>
    public (int First, int Last) Range(TextSpan span)
    {
        int first = 0;
        while (first < Tokens.Count && Tokens[first].Span.Start < span.Start)
        {
            first++;
        }

        int last = first;
        while (last < Tokens.Count && Tokens[last].Span.End <= span.End)
        {
            last++;
        }

        return (first, last);
    }
}
