using Synoptic.Languages;

namespace Synoptic.Tests.Languages;

/// <summary>Packs of a few words each, so that what a test asserts does not hang on the packs that ship.</summary>
internal static class SmallPacks
{
    public static LanguagePack German { get; } = new()
    {
        Language = "de",
        Name = "German",
        StopWords = ["das", "der", "die", "es", "sie", "und", "am"],
        Sentences = new() { Abbreviations = ["Dr.", "z. B.", "bzw."], OrdinalDot = true },
        Numbers = new()
        {
            Decimal = ",",
            Group = [".", " "],
            Words = new Dictionary<string, double> { ["ein"] = 1, ["zwei"] = 2, ["drei"] = 3, ["fünf"] = 5, ["zehn"] = 10, ["zwanzig"] = 20, ["hundert"] = 100 },
            Scales = new Dictionary<string, double> { ["Tausend"] = 1e3, ["tausend"] = 1e3, ["Million"] = 1e6, ["Millionen"] = 1e6, ["Mio."] = 1e6 },
            Ordinals = new Dictionary<string, int> { ["erste"] = 1, ["ersten"] = 1, ["dritten"] = 3 },
            OrdinalSuffixes = ["."],
            About = ["etwa", "rund"],
            AtLeast = ["mindestens", "mehr als"],
            AtMost = ["bis zu", "höchstens"],
            Vague = new Dictionary<string, double> { ["Dutzende"] = 24 },
            Glued = true,
            Joiners = ["und"],
        },
        Time = new()
        {
            Months = [["Januar"], ["Februar"], ["März"], ["April"], ["Mai"], ["Juni"], ["Juli"], ["August"], ["September", "Sept."], ["Oktober"], ["November"], ["Dezember"]],
            Weekdays = [["Montag"], ["Dienstag"], ["Mittwoch"], ["Donnerstag"], ["Freitag"], ["Samstag"], ["Sonntag"]],
            Dates = ["{DOW}, [den ]{d}. {MONTH}[ {y}]", "{d}. {MONTH}[ {y}]", "{ORD} {MONTH}[ {y}]", "{MONTH} {y}", "{d}.{m}.{yy}", "Jahr[e] {y}"],
            RangeWords = ["bis"],
        },
        Names = new() { CapitalisesNouns = true },
    };

    public static LanguagePack Latvian { get; } = new()
    {
        Language = "lv",
        Name = "Latvian",
        Sentences = new() { OrdinalDot = true },
        Time = new()
        {
            Months = [["janvāris"], ["februāris"], ["marts"], ["aprīlis"], ["maijs"], ["jūnijs"], ["jūlijs"], ["augusts"], ["septembris", "septembrī"], ["oktobris"], ["novembris"], ["decembris"]],
            Weekdays = [["pirmdien"], ["otrdien"], ["trešdien"], ["ceturtdien"], ["piektdien"], ["sestdien"], ["svētdien"]],
            Dates = ["[{DOW}, ]{y}. gada {d}. {MONTH}", "{d}. {MONTH}", "{y}. gad(s|a|ā)"],
        },
    };

    public static LanguagePack Chinese { get; } = new()
    {
        Language = "zh",
        Name = "Chinese",
        Script = "Hans",
        NoSpaces = true,
        Numbers = new() { Scales = new Dictionary<string, double> { ["万"] = 1e4, ["亿"] = 1e8 } },
        Time = new() { Dates = ["{y}年{m}月{d}日", "{m}月{d}日", "{y}年"] },
    };

    public static LanguagePack Arabic { get; } = new()
    {
        Language = "ar",
        Name = "Arabic",
        Script = "Arab",
        RightToLeft = true,
        Time = new()
        {
            Months = [["يناير"], ["فبراير"], ["مارس"], ["أبريل"], ["مايو"], ["يونيو"], ["يوليو"], ["أغسطس"], ["سبتمبر"], ["أكتوبر"], ["نوفمبر"], ["ديسمبر"]],
            Weekdays = [["الاثنين"], ["الثلاثاء"], ["الأربعاء"], ["الخميس"], ["الجمعة"], ["السبت"], ["الأحد"]],
            Calendars = new Dictionary<string, IReadOnlyList<IReadOnlyList<string>>>
            {
                ["hijri"] = [["محرم"], ["صفر"], ["ربيع الأول"], ["ربيع الآخر"], ["جمادى الأولى"], ["جمادى الآخرة"], ["رجب"], ["شعبان"], ["رمضان"], ["شوال"], ["ذو القعدة"], ["ذو الحجة"]],
            },
            Dates = ["{DOW}[،] {d} {MONTH}[ {y}]", "{d} {MONTH}[ {y}]"],
        },
        Names = new() { Clitics = ["و", "ب"] },
    };
}
