namespace Synoptic.Eval;

/// <summary>The codes of NTREX (ISO 639-3, some with a script or country) as the figures name languages.</summary>
internal static class NtrexLanguages
{
    private static readonly Dictionary<string, string> Codes = new(StringComparer.Ordinal)
    {
        ["arb"] = "ar",
        ["aze-Latn"] = "az",
        ["bel"] = "be",
        ["ben"] = "bn",
        ["bul"] = "bg",
        ["cat"] = "ca",
        ["ces"] = "cs",
        ["dan"] = "da",
        ["deu"] = "de",
        ["ell"] = "el",
        ["eng"] = "en",
        ["est"] = "et",
        ["fas"] = "fa",
        ["fin"] = "fi",
        ["fra"] = "fr",
        ["gle"] = "ga",
        ["heb"] = "he",
        ["hin"] = "hi",
        ["hrv"] = "hr",
        ["hun"] = "hu",
        ["hye"] = "hy",
        ["ind"] = "id",
        ["isl"] = "is",
        ["ita"] = "it",
        ["jpn"] = "ja",
        ["kat"] = "ka",
        ["kaz"] = "kk",
        ["kor"] = "ko",
        ["lav"] = "lv",
        ["lit"] = "lt",
        ["ltz"] = "lb",
        ["mlt"] = "mt",
        ["nld"] = "nl",
        ["nob"] = "nb",
        ["pol"] = "pl",
        ["por"] = "pt",
        ["ron"] = "ro",
        ["rus"] = "ru",
        ["slk"] = "sk",
        ["slv"] = "sl",
        ["spa"] = "es",
        ["srp-Cyrl"] = "sr",
        ["srp-Latn"] = "sr-Latn",
        ["swa"] = "sw",
        ["swe"] = "sv",
        ["tha"] = "th",
        ["tur"] = "tr",
        ["ukr"] = "uk",
        ["urd"] = "ur",
        ["vie"] = "vi",
        ["zho-CN"] = "zh",
    };

    /// <summary>The code that figures use; an unlisted one stays as it is.</summary>
    public static string Code(string ntrex) => Codes.GetValueOrDefault(ntrex, ntrex);
}
