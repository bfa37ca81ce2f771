using System.Globalization;
using System.Text;
using Synoptic.Languages.Tokens;
using Synoptic.Model;

namespace Synoptic.Formats.Conllu;

/// <summary>
/// Writes a reading as CoNLL-U (Universal Dependencies): a token a line, a blank line after each sentence. Columns that Synoptic
/// does not know (part of speech, features, syntax) hold <c>_</c>. The last column, MISC, holds <c>start_char</c> and
/// <c>end_char</c> (UTF-16 code units of the decoded source), <c>SpaceAfter=No</c>, <c>NER</c> (BIO with the entity's type),
/// <c>Entity</c>, <c>Timex</c> (BIO with the TIMEX3 value), <c>Quote</c> and <c>Speaker</c>.
/// </summary>
public static class ConlluWriter
{
    /// <summary>The document, lines ended by <c>\n</c>.</summary>
    /// <param name="reading">An annotated article.</param>
    public static string Write(Reading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        StringBuilder output = new();
        output.Append("# newdoc id = ").Append(reading.Article.Id).Append('\n');
        output.Append("# language = ").Append(reading.Article.Language).Append('\n');
        int block = -1;
        for (int i = 0; i < reading.Sentences.Count; i++)
        {
            Evidence sentence = reading.Sentences[i].Evidence;
            if (sentence.Block != block)
            {
                block = sentence.Block;
                output.Append(CultureInfo.InvariantCulture, $"# newpar id = {reading.Article.Id}-p{block}\n");
                output.Append("# block = ").Append(reading.Article.Blocks[block].Kind.ToString().ToLowerInvariant()).Append('\n');
            }

            output.Append(CultureInfo.InvariantCulture, $"# sent_id = {reading.Article.Id}-s{i + 1}\n");
            output.Append("# text = ").Append(OneLine(sentence.Text)).Append('\n');
            Sentence(output, reading, sentence);
            output.Append('\n');
        }

        return output.ToString();
    }

    private static void Sentence(StringBuilder output, Reading reading, Evidence sentence)
    {
        Block owner = reading.Article.Blocks[sentence.Block];
        IReadOnlyList<Token> tokens = Tokenizer.Tokenize(sentence.Text);
        for (int i = 0; i < tokens.Count; i++)
        {
            TextSpan local = new(sentence.Local.Start + tokens[i].Span.Start, sentence.Local.Start + tokens[i].Span.End);
            TextSpan source = owner.Locate(local);
            List<string> misc =
            [
                string.Create(CultureInfo.InvariantCulture, $"start_char={source.Start}"),
                string.Create(CultureInfo.InvariantCulture, $"end_char={source.End}"),
                .. Marks(reading, sentence.Block, local),
            ];
            if (i + 1 < tokens.Count && tokens[i + 1].Span.Start == tokens[i].Span.End)
            {
                misc.Add("SpaceAfter=No");
            }

            Mention? alone = reading.Mentions.FirstOrDefault(m => m.Evidence.Block == sentence.Block && m.Evidence.Local == local);
            output.Append(CultureInfo.InvariantCulture, $"{i + 1}\t{OneLine(tokens[i].Span.Of(sentence.Text))}\t{OneLine(alone?.Lemma ?? "_")}\t_\t_\t_\t_\t_\t_\t")
                .AppendJoin('|', misc).Append('\n');
        }
    }

    private static IEnumerable<string> Marks(Reading reading, int block, TextSpan token)
    {
        if (reading.Mentions.FirstOrDefault(m => Holds(m.Evidence, block, token)) is { } mention)
        {
            yield return $"NER={Position(mention.Evidence, token)}-{mention.Type.ToString().ToUpperInvariant()}";
            if (mention.Entity is not null)
            {
                yield return $"Entity={Value(mention.Entity)}";
            }
        }

        if (reading.Times.FirstOrDefault(t => Holds(t.Evidence, block, token)) is { } time)
        {
            yield return $"Timex={Position(time.Evidence, token)}-{Value(time.Value ?? time.Partial ?? "unresolved")}";
        }

        if (reading.Quotations.FirstOrDefault(q => Holds(q.Evidence, block, token)) is { } quote)
        {
            yield return $"Quote={Position(quote.Evidence, token)}";
            if (quote.Speaker is not null)
            {
                yield return $"Speaker={Value(quote.Speaker.Text)}";
            }
        }
    }

    private static bool Holds(Evidence evidence, int block, TextSpan token) => evidence.Block == block && evidence.Local.Overlaps(token);

    private static char Position(Evidence evidence, TextSpan token) => evidence.Local.Start >= token.Start ? 'B' : 'I';

    // MISC is a list of NAME=VALUE, parted by bars: neither they nor white space may stand in a value.
    private static string Value(string text) => OneLine(text).Replace('|', '/').Replace(' ', '_');

    private static string OneLine(string text) => string.Create(text.Length, text, (line, from) =>
    {
        for (int i = 0; i < from.Length; i++)
        {
            line[i] = char.IsControl(from[i]) || char.IsWhiteSpace(from[i]) ? ' ' : from[i];
        }
    });
}
