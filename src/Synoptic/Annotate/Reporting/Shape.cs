using Synoptic.Languages.Tokens;

namespace Synoptic.Annotate.Reporting;

/// <summary>A shape of the pack, such as "wie {SOURCE} {VERB}", cut into parts.</summary>
internal sealed record Shape(IReadOnlyList<ShapePart> Parts, int Anchor)
{
    private const string SourceStandIn = "Qzsource";
    private const string VerbStandIn = "Qzverb";

    /// <summary>The literal that the search starts from.</summary>
    public IReadOnlyList<string> AnchorTokens => Parts[Anchor].Tokens;

    /// <summary>Reads a shape, or null when it has no literal to search for or no place for the source.</summary>
    public static Shape? Parse(string text)
    {
        string stoodIn = text.Replace("{SOURCE}", SourceStandIn, StringComparison.Ordinal).Replace("{VERB}", VerbStandIn, StringComparison.Ordinal);
        List<ShapePart> parts = [];
        List<string> literal = [];
        foreach (Token token in Tokenizer.Tokenize(stoodIn))
        {
            string word = token.Span.Of(stoodIn);
            int source = word.IndexOf(SourceStandIn, StringComparison.Ordinal);
            if (source < 0 && word != VerbStandIn)
            {
                literal.Add(Word.Fold(word));
                continue;
            }

            Flush(parts, literal);
            parts.Add(source < 0
                ? new ShapePart(ShapePartKind.Verb, [])
                : new ShapePart(ShapePartKind.Source, [])
                {
                    GlueBefore = Word.Fold(word[..source]),
                    GlueAfter = Word.Fold(word[(source + SourceStandIn.Length)..]),
                });
        }

        Flush(parts, literal);
        int anchor = parts.FindIndex(p => p.Kind == ShapePartKind.Literal);
        return anchor >= 0 && parts.Exists(p => p.Kind == ShapePartKind.Source) ? new Shape(parts, anchor) : null;
    }

    private static void Flush(List<ShapePart> parts, List<string> literal)
    {
        if (literal.Count > 0)
        {
            parts.Add(new ShapePart(ShapePartKind.Literal, [.. literal]));
            literal.Clear();
        }
    }
}
