using System.Text.Json;

namespace Synoptic.Eval.Stages.Language;

/// <summary>The cases of stage <c>language</c>; <c>bench/peers/language</c> cuts the same ones.</summary>
internal static class LanguageCases
{
    /// <summary>Length of a snippet in UTF-16 code units.</summary>
    public const int SnippetLength = 20;

    // NTREX names languages by ISO 639-3; where a two-letter code exists, that is the primary code.
    private static readonly Dictionary<string, string> Short = new(StringComparer.Ordinal)
    {
        ["afr"] = "af",
        ["amh"] = "am",
        ["arb"] = "ar",
        ["aze"] = "az",
        ["bel"] = "be",
        ["ben"] = "bn",
        ["bod"] = "bo",
        ["bos"] = "bs",
        ["bul"] = "bg",
        ["cat"] = "ca",
        ["ces"] = "cs",
        ["cym"] = "cy",
        ["dan"] = "da",
        ["deu"] = "de",
        ["div"] = "dv",
        ["dzo"] = "dz",
        ["ell"] = "el",
        ["eng"] = "en",
        ["est"] = "et",
        ["eus"] = "eu",
        ["ewe"] = "ee",
        ["fao"] = "fo",
        ["fas"] = "fa",
        ["fij"] = "fj",
        ["fil"] = "tl",
        ["fin"] = "fi",
        ["fra"] = "fr",
        ["gle"] = "ga",
        ["glg"] = "gl",
        ["guj"] = "gu",
        ["hau"] = "ha",
        ["heb"] = "he",
        ["hin"] = "hi",
        ["hrv"] = "hr",
        ["hun"] = "hu",
        ["hye"] = "hy",
        ["ibo"] = "ig",
        ["ind"] = "id",
        ["isl"] = "is",
        ["ita"] = "it",
        ["jpn"] = "ja",
        ["kan"] = "kn",
        ["kat"] = "ka",
        ["kaz"] = "kk",
        ["khm"] = "km",
        ["kin"] = "rw",
        ["kir"] = "ky",
        ["kmr"] = "ku",
        ["kor"] = "ko",
        ["lao"] = "lo",
        ["lav"] = "lv",
        ["lit"] = "lt",
        ["ltz"] = "lb",
        ["mal"] = "ml",
        ["mar"] = "mr",
        ["mkd"] = "mk",
        ["mlg"] = "mg",
        ["mlt"] = "mt",
        ["mon"] = "mn",
        ["mri"] = "mi",
        ["msa"] = "ms",
        ["mya"] = "my",
        ["nep"] = "ne",
        ["nld"] = "nl",
        ["nno"] = "nn",
        ["nob"] = "nb",
        ["nya"] = "ny",
        ["orm"] = "om",
        ["pan"] = "pa",
        ["pol"] = "pl",
        ["por"] = "pt",
        ["prs"] = "fa",
        ["pus"] = "ps",
        ["ron"] = "ro",
        ["rus"] = "ru",
        ["sin"] = "si",
        ["slk"] = "sk",
        ["slv"] = "sl",
        ["smo"] = "sm",
        ["sme"] = "se",
        ["sna"] = "sn",
        ["som"] = "so",
        ["spa"] = "es",
        ["sqi"] = "sq",
        ["srp"] = "sr",
        ["ssw"] = "ss",
        ["swa"] = "sw",
        ["swe"] = "sv",
        ["tah"] = "ty",
        ["tam"] = "ta",
        ["tat"] = "tt",
        ["tel"] = "te",
        ["tgk"] = "tg",
        ["tha"] = "th",
        ["tir"] = "ti",
        ["ton"] = "to",
        ["tsn"] = "tn",
        ["tuk"] = "tk",
        ["tur"] = "tr",
        ["uig"] = "ug",
        ["ukr"] = "uk",
        ["urd"] = "ur",
        ["uzb"] = "uz",
        ["ven"] = "ve",
        ["vie"] = "vi",
        ["wol"] = "wo",
        ["xho"] = "xh",
        ["yor"] = "yo",
        ["yue"] = "zh",
        ["zho"] = "zh",
        ["zul"] = "zu",
    };

    /// <summary>Sentences of <c>linking/ntrex</c>.</summary>
    public static IReadOnlyList<LanguageCase> Sentences(EvalData data)
    {
        const string file = "linking/ntrex.jsonl.gz";
        List<LanguageCase> cases = [];
        foreach (string line in data.Find(file) is null ? [] : data.Lines(file))
        {
            using JsonDocument document = JsonDocument.Parse(line);
            string tag = document.RootElement.GetProperty("lang").GetString()!.Split('-')[0];
            foreach (JsonElement sentence in document.RootElement.GetProperty("sentences").EnumerateArray())
            {
                cases.Add(new LanguageCase(Short.GetValueOrDefault(tag, tag), sentence.GetString()!));
            }
        }

        return cases;
    }

    /// <summary>Twenty characters of each sentence that has as many, from the first start of a word at or after what centres them.</summary>
    public static IReadOnlyList<LanguageCase> Snippets(IReadOnlyList<LanguageCase> sentences)
    {
        List<LanguageCase> cases = [];
        foreach ((string language, string text) in sentences)
        {
            int middle = (text.Length - SnippetLength) / 2;
            if (text.Length < SnippetLength)
            {
                continue;
            }

            int space = middle == 0 ? -1 : text.IndexOf(' ', middle - 1);
            int start = space >= 0 && space + 1 + SnippetLength <= text.Length ? space + 1 : middle;
            cases.Add(new LanguageCase(language, text.Substring(start, SnippetLength)));
        }

        return cases;
    }

    /// <summary>Titles of <c>extraction/publishers</c>.</summary>
    public static List<LanguageCase> Titles(EvalData data)
    {
        const string file = "extraction/publishers/gold.json";
        List<LanguageCase> cases = [];
        if (data.Find(file) is null)
        {
            return cases;
        }

        using JsonDocument document = JsonDocument.Parse(data.Bytes(file));
        foreach (JsonProperty page in document.RootElement.EnumerateObject())
        {
            string? language = page.Value.TryGetProperty("lang", out JsonElement lang) ? lang.GetString() : null;
            string? title = page.Value.TryGetProperty("title", out JsonElement name) ? name.GetString() : null;
            if (!string.IsNullOrWhiteSpace(title) && language is { Length: >= 2 })
            {
                string code = language.Split('-', '_')[0];
                cases.Add(new LanguageCase(code == "no" ? "nb" : code, title));
            }
        }

        return cases;
    }
}
