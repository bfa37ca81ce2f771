using System.Globalization;
using System.Text;
using System.Xml;
using Synoptic.Model;

namespace Synoptic.Formats.TimeMl;

/// <summary>
/// Writes a reading as TimeML 1.2.1 (Pustejovsky et al. 2003, ISO 24617-1): the article's text with its time expressions as
/// TIMEX3 elements, the publication date as the document's creation time.
/// </summary>
public static class TimeMlWriter
{
    private const string CreationTime = "t0";

    /// <summary>The document, indented nowhere inside the text, with <c>\n</c> line ends and a final one.</summary>
    /// <param name="reading">An annotated article.</param>
    public static string Write(Reading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        StringBuilder output = new();
        XmlWriterSettings settings = new() { OmitXmlDeclaration = true, Indent = false, NewLineHandling = NewLineHandling.None };
        using (XmlWriter xml = XmlWriter.Create(output, settings))
        {
            xml.WriteStartElement("TimeML");
            xml.WriteRaw("\n");
            xml.WriteElementString("DOCID", Clean(reading.Article.Id));
            xml.WriteRaw("\n");
            CreationDate(xml, reading.Article.Published);
            int next = 1;
            foreach ((string element, int[] blocks) in Parts(reading.Article))
            {
                xml.WriteStartElement(element);
                xml.WriteRaw("\n");
                foreach (int block in blocks)
                {
                    next = Text(xml, reading, block, next);
                    xml.WriteRaw(block == blocks[^1] ? "\n" : "\n\n");
                }

                xml.WriteEndElement();
                xml.WriteRaw("\n");
            }

            xml.WriteEndElement();
        }

        return $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{output}\n";
    }

    private static void CreationDate(XmlWriter xml, ArticleDate? published)
    {
        if (published is null)
        {
            return;
        }

        xml.WriteStartElement("DCT");
        xml.WriteStartElement("TIMEX3");
        xml.WriteAttributeString("tid", CreationTime);
        xml.WriteAttributeString("type", published.Value.Contains('T', StringComparison.Ordinal) ? "TIME" : "DATE");
        xml.WriteAttributeString("value", Clean(published.Value));
        xml.WriteAttributeString("functionInDocument", "CREATION_TIME");
        xml.WriteString(Clean(published.Value));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteRaw("\n");
    }

    private static IEnumerable<(string Element, int[] Blocks)> Parts(Article article)
    {
        int[] title = [.. Enumerable.Range(0, article.Blocks.Count).Where(i => article.Blocks[i].Kind == BlockKind.Title)];
        int[] rest = [.. Enumerable.Range(0, article.Blocks.Count).Except(title)];
        return new[] { ("TITLE", title), ("TEXT", rest) }.Where(p => p.Item2.Length > 0);
    }

    private static int Text(XmlWriter xml, Reading reading, int block, int next)
    {
        string text = reading.Article.Blocks[block].Text;
        int at = 0;
        foreach (TimeExpression time in reading.Times.Where(t => t.Evidence.Block == block).OrderBy(t => t.Evidence.Local))
        {
            if (time.Evidence.Local.Start < at)
            {
                continue;
            }

            xml.WriteString(Clean(text[at..time.Evidence.Local.Start]));
            xml.WriteStartElement("TIMEX3");
            xml.WriteAttributeString("tid", string.Create(CultureInfo.InvariantCulture, $"t{next++}"));
            xml.WriteAttributeString("type", time.Type.ToString().ToUpperInvariant());
            xml.WriteAttributeString("value", Clean(time.Value ?? time.Partial ?? "XXXX-XX-XX"));
            if (time.Basis == Basis.Anchored && reading.Article.Published is not null)
            {
                xml.WriteAttributeString("temporalFunction", "true");
                xml.WriteAttributeString("anchorTimeID", CreationTime);
            }

            xml.WriteString(Clean(time.Evidence.Text));
            xml.WriteEndElement();
            at = time.Evidence.Local.End;
        }

        xml.WriteString(Clean(text[at..]));
        return next;
    }

    // XML 1.0 has no place for control characters or half a surrogate pair.
    private static string Clean(string text)
    {
        StringBuilder clean = new(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            clean.Append(rune.Value > 0xFFFF || XmlConvert.IsXmlChar((char)rune.Value) ? rune.ToString() : "\uFFFD");
        }

        return clean.ToString();
    }
}
