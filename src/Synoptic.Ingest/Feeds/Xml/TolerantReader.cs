namespace Synoptic.Ingest.Feeds.Xml;

/// <summary>
/// Reads what only resembles XML: undeclared prefixes and entities, tags that are not closed or not opened, signs that should
/// have been escaped, sections cut off. It reads each character once and never fails but on what is made to harm.
/// </summary>
internal sealed class TolerantReader
{
    // Elements of a feed that hold text alone: the next of these begins where one was not closed.
    private static readonly HashSet<string> Plain = new(StringComparer.Ordinal) { "title", "link", "guid", "id", "pubdate", "updated", "published", "dc:date", "dc:creator", "loc", "lastmod", "ttl", "language" };

    private readonly string _text;
    private readonly FeedTree _tree;
    private readonly DeclaredEntities _entities = new();
    private readonly Dictionary<FeedElement, Dictionary<string, string>> _spaces = [];
    private bool _cut;
    private int _at, _line = 1, _counted;

    private TolerantReader(string text, FeedTree tree) => (_text, _tree) = (text, tree);

    /// <summary>Builds the tree.</summary>
    public static void Read(string text, FeedTree tree) => new TolerantReader(text, tree).Read();

    private int Line
    {
        get
        {
            _line += _text.AsSpan(_counted, _at - _counted).Count('\n');
            _counted = _at;
            return _line;
        }
    }

    private void Read()
    {
        while (_at < _text.Length && !_tree.IsFull)
        {
            int tag = _text.IndexOf('<', _at);
            int end = tag < 0 ? _text.Length : tag;
            if (end > _at)
            {
                AddText(_text[_at..end]);
            }

            _at = end;
            if (tag >= 0)
            {
                ReadTag();
            }
        }

        _tree.End();
    }

    private void ReadTag()
    {
        ReadOnlySpan<char> rest = _text.AsSpan(_at);
        if (rest.StartsWith("<!--"))
        {
            Skip("-->", "<!--".Length);
        }
        else if (rest.StartsWith("<![CDATA[", StringComparison.OrdinalIgnoreCase))
        {
            int start = _at + "<![CDATA[".Length, end = _cut ? -1 : _text.IndexOf("]]>", start, StringComparison.Ordinal);
            _cut = end < 0;

            // A section that was cut off ends where the element does that it stands in.
            int stop = end >= 0 ? end : _tree.Top is { } top && _text.IndexOf("</" + top.Tag, start, StringComparison.OrdinalIgnoreCase) is >= 0 and var close ? close : _text.Length;
            _tree.Text(Entities.WithoutControls(_text[start..stop]));
            _at = end >= 0 ? end + 3 : stop;
        }
        else if (rest.StartsWith("<!DOCTYPE", StringComparison.OrdinalIgnoreCase) && _tree.Root is null)
        {
            _at = _entities.ReadDocumentType(_text, _at, Line);
        }
        else if (rest.StartsWith("<?"))
        {
            Skip("?>", 2);
        }
        else if (rest.StartsWith("<!"))
        {
            Skip(">", 2);
        }
        else if (rest is ['<', '/', ..])
        {
            CloseTag();
        }
        else if (rest.Length > 1 && TagText.IsNameStart(rest[1]))
        {
            OpenTag();
        }
        else
        {
            AddText("<");
            _at++;
        }
    }

    private void Skip(string end, int from)
    {
        int found = _text.IndexOf(end, Math.Min(_text.Length, _at + from), StringComparison.Ordinal);
        _at = found < 0 ? _text.Length : found + end.Length;
    }

    private void CloseTag()
    {
        int start = _at + 2, end = TagText.NameEnd(_text, start);
        string tag = _text[start..end];
        int next = _text.AsSpan(end).IndexOfAny('<', '>');
        _at = next < 0 ? _text.Length : end + next + (_text[end + next] == '>' ? 1 : 0);
        string name = NameOf(tag);
        FeedElement? open = _tree.Top;
        while (open is not null && open.Name != name)
        {
            open = open.Parent;
        }

        // A closing tag that nothing opened is nothing.
        CloseTo(open);
    }

    private void CloseTo(FeedElement? open)
    {
        while (open is not null && _tree.Top is { } top)
        {
            Close(top);
            if (top == open)
            {
                break;
            }
        }
    }

    private void OpenTag()
    {
        int line = Line;
        TagText tag = TagText.Read(_text, _at, value => Entities.WithoutControls(Entities.Decode(value, name => _entities.Value(name, line))));
        _at = tag.End;
        Dictionary<string, string>? spaces = null;
        foreach ((string name, string value) in tag.Attributes)
        {
            if (name == "xmlns" || name.StartsWith("xmlns:", StringComparison.Ordinal))
            {
                (spaces ??= new(StringComparer.Ordinal))[name == "xmlns" ? "" : name[6..]] = value;
            }
        }

        string known = NameOf(tag.Name, spaces);
        CloseWhatMustBeOver(known);
        KeyValuePair<string, string>[] attributes = [.. tag.Attributes.Where(a => !a.Key.StartsWith("xmlns", StringComparison.Ordinal)).Select(a => new KeyValuePair<string, string>(AttributeName(a.Key), a.Value))];
        _tree.Open(known, Local(tag.Name).ToLowerInvariant(), attributes, line);
        FeedElement element = _tree.Top!;
        if (spaces is not null)
        {
            _spaces[element] = spaces;
        }

        if (tag.IsEmpty)
        {
            Close(element);
        }
    }

    // Items do not stand in items, nor text elements in text elements.
    private void CloseWhatMustBeOver(string name)
    {
        bool isItem = name is "item" or "entry" or "url" or "sitemap";
        if (_tree.Top is { } top && Plain.Contains(top.Name) && (isItem || Plain.Contains(name) || name is "description" or "summary" or "content"))
        {
            Close(top);
        }

        if (isItem)
        {
            FeedElement? open = _tree.Top;
            while (open is not null && !(open.Name == name && FeedTree.IsItem(open)))
            {
                open = open.Parent;
            }

            CloseTo(open);
        }
    }

    private void Close(FeedElement element)
    {
        _spaces.Remove(element);
        _tree.Close();
    }

    private void AddText(string text)
    {
        int line = Line;
        _tree.Text(Entities.WithoutControls(Entities.Decode(text, name => _entities.Value(name, line))));
    }

    private static string AttributeName(string name)
    {
        int colon = name.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? name.ToLowerInvariant() : Vocabulary.Name(name[..colon], name[(colon + 1)..], "");
    }

    private string NameOf(string tag, Dictionary<string, string>? own = null)
    {
        int colon = tag.IndexOf(':', StringComparison.Ordinal);
        string prefix = colon < 0 ? "" : tag[..colon];
        string? space = own?.GetValueOrDefault(prefix);
        for (FeedElement? above = _tree.Top; space is null && above is not null && _spaces.Count > 0; above = above.Parent)
        {
            space = _spaces.GetValueOrDefault(above)?.GetValueOrDefault(prefix);
        }

        return Vocabulary.Name(prefix, Local(tag), space ?? "");
    }

    private static string Local(string tag) => tag[(tag.IndexOf(':', StringComparison.Ordinal) + 1)..];
}
