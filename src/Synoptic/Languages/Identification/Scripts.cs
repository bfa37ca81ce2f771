using System.Globalization;

namespace Synoptic.Languages.Identification;

/// <summary>The script of each letter and mark of the Basic Multilingual Plane.</summary>
internal static class Scripts
{
    /// <summary>Number of values of <see cref="Script"/>.</summary>
    public const int Count = (int)Script.Cjk + 1;

    private static readonly (char First, char Last, Script Script)[] Ranges =
    [
        ('A', 'z', Script.Latin), ('\u00AA', '\u02AF', Script.Latin), ('\u1E00', '\u1EFF', Script.Latin),
        ('\u2C60', '\u2C7F', Script.Latin), ('\uA720', '\uA7FF', Script.Latin), ('\uFB00', '\uFB06', Script.Latin), ('\uFF21', '\uFF5A', Script.Latin),
        ('\u0370', '\u03FF', Script.Greek), ('\u1F00', '\u1FFF', Script.Greek),
        ('\u0400', '\u052F', Script.Cyrillic), ('\u1C80', '\u1C8F', Script.Cyrillic), ('\u2DE0', '\u2DFF', Script.Cyrillic), ('\uA640', '\uA69F', Script.Cyrillic),
        ('\u0531', '\u058F', Script.Armenian), ('\uFB13', '\uFB17', Script.Armenian),
        ('\u0591', '\u05F4', Script.Hebrew), ('\uFB1D', '\uFB4F', Script.Hebrew),
        ('\u0610', '\u06FF', Script.Arabic), ('\u0750', '\u077F', Script.Arabic), ('\u08A0', '\u08FF', Script.Arabic),
        ('\uFB50', '\uFDFF', Script.Arabic), ('\uFE70', '\uFEFC', Script.Arabic),
        ('\u0700', '\u074F', Script.Syriac), ('\u0780', '\u07BF', Script.Thaana), ('\u07C0', '\u07FF', Script.Nko),
        ('\u0900', '\u097F', Script.Devanagari), ('\uA8E0', '\uA8FF', Script.Devanagari), ('\u0980', '\u09FF', Script.Bengali),
        ('\u0A00', '\u0A7F', Script.Gurmukhi), ('\u0A80', '\u0AFF', Script.Gujarati), ('\u0B00', '\u0B7F', Script.Odia),
        ('\u0B80', '\u0BFF', Script.Tamil), ('\u0C00', '\u0C7F', Script.Telugu), ('\u0C80', '\u0CFF', Script.Kannada),
        ('\u0D00', '\u0D7F', Script.Malayalam), ('\u0D80', '\u0DFF', Script.Sinhala), ('\u0E00', '\u0E7F', Script.Thai),
        ('\u0E80', '\u0EFF', Script.Lao), ('\u0F00', '\u0FFF', Script.Tibetan), ('\u1000', '\u109F', Script.Myanmar),
        ('\uA9E0', '\uA9FE', Script.Myanmar), ('\uAA60', '\uAA7F', Script.Myanmar), ('\u10A0', '\u10FF', Script.Georgian),
        ('\u1C90', '\u1CBF', Script.Georgian), ('\u2D00', '\u2D2F', Script.Georgian), ('\u1100', '\u11FF', Script.Hangul),
        ('\u3130', '\u318F', Script.Hangul), ('\uAC00', '\uD7FF', Script.Hangul), ('\u1200', '\u139F', Script.Ethiopic),
        ('\u2D80', '\u2DDF', Script.Ethiopic), ('\u13A0', '\u13FF', Script.Cherokee), ('\uAB70', '\uABBF', Script.Cherokee),
        ('\u1400', '\u167F', Script.CanadianAboriginal), ('\u1780', '\u17FF', Script.Khmer), ('\u1800', '\u18AF', Script.Mongolian),
        ('\u2D30', '\u2D7F', Script.Tifinagh), ('\u1C50', '\u1C7F', Script.OlChiki), ('\uA000', '\uA4CF', Script.Yi),
        ('\u3005', '\u3007', Script.Cjk), ('\u3041', '\u30FF', Script.Cjk), ('\u3400', '\u4DBF', Script.Cjk),
        ('\u4E00', '\u9FFF', Script.Cjk), ('\uF900', '\uFAFF', Script.Cjk), ('\uFF66', '\uFF9D', Script.Cjk),
    ];

    private static readonly byte[] Table = Build();

    /// <summary>The script of a letter or mark; <see cref="Script.None"/> for anything else, surrogates included.</summary>
    public static Script Of(char c) => (Script)Table[c];

    private static byte[] Build()
    {
        byte[] table = new byte[char.MaxValue + 1];
        foreach ((char first, char last, Script script) in Ranges)
        {
            for (int c = first; c <= last; c++)
            {
                if (char.GetUnicodeCategory((char)c) <= UnicodeCategory.SpacingCombiningMark || c is 0x3007)
                {
                    table[c] = (byte)script;
                }
            }
        }

        return table;
    }
}
