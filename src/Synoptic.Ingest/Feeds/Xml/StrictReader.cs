using System.Xml;

namespace Synoptic.Ingest.Feeds.Xml;

/// <summary>Reads well-formed XML. A document type is refused here: what one declares is read, within bounds, by <see cref="TolerantReader"/>.</summary>
internal static class StrictReader
{
    /// <summary>Builds the tree.</summary>
    /// <exception cref="XmlException">It is not well formed.</exception>
    public static void Read(string text, FeedTree tree)
    {
        XmlReaderSettings settings = new()
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            CheckCharacters = false,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            MaxCharactersInDocument = text.Length + 1L,
        };
        using StringReader source = new(text);
        using XmlReader reader = XmlReader.Create(source, settings);
        IXmlLineInfo place = (IXmlLineInfo)reader;
        while (!tree.IsFull && reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    bool empty = reader.IsEmptyElement;
                    tree.Open(Vocabulary.Name(reader.Prefix, reader.LocalName, reader.NamespaceURI), reader.LocalName.ToLowerInvariant(), Attributes(reader), place.LineNumber);
                    if (empty)
                    {
                        tree.Close();
                    }

                    break;
                case XmlNodeType.EndElement:
                    tree.Close();
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace:
                    tree.Text(reader.Value);
                    break;
                default:
                    break;
            }
        }

        tree.End();
    }

    private static KeyValuePair<string, string>[] Attributes(XmlReader reader)
    {
        if (!reader.HasAttributes)
        {
            return [];
        }

        List<KeyValuePair<string, string>> attributes = [];
        while (reader.MoveToNextAttribute())
        {
            if (reader.Prefix != "xmlns" && reader.Name != "xmlns")
            {
                attributes.Add(new(Vocabulary.Name(reader.Prefix, reader.LocalName, reader.NamespaceURI), reader.Value));
            }
        }

        reader.MoveToElement();
        return [.. attributes];
    }
}
