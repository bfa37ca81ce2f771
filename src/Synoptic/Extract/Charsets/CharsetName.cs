using System.Text;

namespace Synoptic.Extract.Charsets;

/// <summary>Labels of charsets as they are found in the wild, their standard names and their decoders.</summary>
/// <remarks>Source of the labels: WHATWG Encoding Standard, section "Names and labels".</remarks>
internal static class CharsetName
{
    private static readonly Dictionary<string, string> Aliases = new(StringComparer.Ordinal)
    {
        ["utf8"] = "utf-8",
        ["unicode-1-1-utf-8"] = "utf-8",
        ["utf-8n"] = "utf-8",
        ["cp65001"] = "utf-8",
        ["utf8mb4"] = "utf-8",
        ["utf16"] = "utf-16le",
        ["utf-16"] = "utf-16le",
        ["unicode"] = "utf-16le",
        ["ucs-2"] = "utf-16le",
        ["utf16le"] = "utf-16le",
        ["utf16be"] = "utf-16be",
        ["ascii"] = "windows-1252",
        ["us-ascii"] = "windows-1252",
        ["ansi_x3.4-1968"] = "windows-1252",
        ["iso-8859-1"] = "windows-1252",
        ["iso8859-1"] = "windows-1252",
        ["iso_8859-1"] = "windows-1252",
        ["latin1"] = "windows-1252",
        ["latin-1"] = "windows-1252",
        ["l1"] = "windows-1252",
        ["cp819"] = "windows-1252",
        ["cp1252"] = "windows-1252",
        ["x-cp1252"] = "windows-1252",
        ["cp1250"] = "windows-1250",
        ["x-cp1250"] = "windows-1250",
        ["cp1251"] = "windows-1251",
        ["win-1251"] = "windows-1251",
        ["win1251"] = "windows-1251",
        ["x-cp1251"] = "windows-1251",
        ["cp1253"] = "windows-1253",
        ["cp1254"] = "windows-1254",
        ["iso-8859-9"] = "windows-1254",
        ["latin5"] = "windows-1254",
        ["iso8859-9"] = "windows-1254",
        ["cp1255"] = "windows-1255",
        ["cp1256"] = "windows-1256",
        ["cp1257"] = "windows-1257",
        ["cp1258"] = "windows-1258",
        ["latin2"] = "iso-8859-2",
        ["iso8859-2"] = "iso-8859-2",
        ["iso_8859-2"] = "iso-8859-2",
        ["l2"] = "iso-8859-2",
        ["iso8859-5"] = "iso-8859-5",
        ["cyrillic"] = "iso-8859-5",
        ["iso8859-7"] = "iso-8859-7",
        ["greek"] = "iso-8859-7",
        ["iso8859-6"] = "iso-8859-6",
        ["arabic"] = "iso-8859-6",
        ["iso8859-8"] = "iso-8859-8",
        ["iso-8859-8-i"] = "iso-8859-8",
        ["hebrew"] = "iso-8859-8",
        ["iso8859-15"] = "iso-8859-15",
        ["latin-9"] = "iso-8859-15",
        ["iso8859-13"] = "iso-8859-13",
        ["iso-8859-11"] = "windows-874",
        ["tis-620"] = "windows-874",
        ["tis620"] = "windows-874",
        ["cp874"] = "windows-874",
        ["cp866"] = "ibm866",
        ["866"] = "ibm866",
        ["koi"] = "koi8-r",
        ["koi8"] = "koi8-r",
        ["koi8_r"] = "koi8-r",
        ["koi8-ru"] = "koi8-u",
        ["gb2312"] = "gb18030",
        ["gbk"] = "gb18030",
        ["x-gbk"] = "gb18030",
        ["gb_2312-80"] = "gb18030",
        ["cp936"] = "gb18030",
        ["euc-cn"] = "gb18030",
        ["big5-hkscs"] = "big5",
        ["big-5"] = "big5",
        ["cn-big5"] = "big5",
        ["x-x-big5"] = "big5",
        ["cp950"] = "big5",
        ["sjis"] = "shift_jis",
        ["shift-jis"] = "shift_jis",
        ["x-sjis"] = "shift_jis",
        ["windows-31j"] = "shift_jis",
        ["ms_kanji"] = "shift_jis",
        ["cp932"] = "shift_jis",
        ["ms932"] = "shift_jis",
        ["x-euc-jp"] = "euc-jp",
        ["eucjp"] = "euc-jp",
        ["ks_c_5601-1987"] = "euc-kr",
        ["ksc5601"] = "euc-kr",
        ["cp949"] = "euc-kr",
        ["uhc"] = "euc-kr",
        ["windows-949"] = "euc-kr",
        ["euckr"] = "euc-kr",
    };

    private static readonly Dictionary<string, int> Pages = new(StringComparer.Ordinal)
    {
        ["windows-874"] = 874,
        ["shift_jis"] = 932,
        ["euc-kr"] = 949,
        ["big5"] = 950,
        ["ibm866"] = 866,
        ["koi8-r"] = 20866,
        ["koi8-u"] = 21866,
        ["euc-jp"] = 51932,
        ["gb18030"] = 54936,
        ["iso-2022-jp"] = 50220,
        ["macintosh"] = 10000,
        ["x-mac-cyrillic"] = 10007,
        ["windows-1250"] = 1250,
        ["windows-1251"] = 1251,
        ["windows-1252"] = 1252,
        ["windows-1253"] = 1253,
        ["windows-1254"] = 1254,
        ["windows-1255"] = 1255,
        ["windows-1256"] = 1256,
        ["windows-1257"] = 1257,
        ["windows-1258"] = 1258,
        ["iso-8859-2"] = 28592,
        ["iso-8859-3"] = 28593,
        ["iso-8859-4"] = 28594,
        ["iso-8859-5"] = 28595,
        ["iso-8859-6"] = 28596,
        ["iso-8859-7"] = 28597,
        ["iso-8859-8"] = 28598,
        ["iso-8859-13"] = 28603,
        ["iso-8859-15"] = 28605,
    };

    /// <summary>The standard name for a label, or null when it names no charset that can be read.</summary>
    public static string? Normalise(string? label)
    {
        if (string.IsNullOrWhiteSpace(label))
        {
            return null;
        }

        string key = label.Trim().Trim('"', '\'', ';').ToLowerInvariant();
        key = Aliases.GetValueOrDefault(key, key);
        return key is "utf-8" or "utf-16le" or "utf-16be" or "utf-32le" or "utf-32be" || Pages.ContainsKey(key) ? key : null;
    }

    /// <summary>The decoder of a standard name: bad bytes become U+FFFD, never an exception.</summary>
    public static Encoding Decoder(string name) => name switch
    {
        "utf-8" => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        "utf-16le" => new UnicodeEncoding(bigEndian: false, byteOrderMark: false),
        "utf-16be" => new UnicodeEncoding(bigEndian: true, byteOrderMark: false),
        "utf-32le" => new UTF32Encoding(bigEndian: false, byteOrderMark: false),
        "utf-32be" => new UTF32Encoding(bigEndian: true, byteOrderMark: false),
        _ => CodePagesEncodingProvider.Instance.GetEncoding(Pages[name], EncoderFallback.ExceptionFallback, new DecoderReplacementFallback("\uFFFD"))!,
    };
}
