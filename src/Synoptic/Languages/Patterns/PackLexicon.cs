using System.Runtime.CompilerServices;
using Synoptic.Languages.Tokens;
using Synoptic.Model;

namespace Synoptic.Languages.Patterns;

/// <summary>The words and shapes of times and numbers of one pack, made ready for matching. Built once a pack; immutable after.</summary>
internal sealed class PackLexicon
{
    /// <summary>Shapes of dates that are the same in all languages: ISO 8601, and figures with full stops.</summary>
    private static readonly string[] CommonDates = ["{y}-{m}-{d}", "{y}/{m}/{d}", "{d}.{m}.{y}", "{y}.{m}.{d}", "{y}年{m}月{d}日"];

    private static readonly ConditionalWeakTable<LanguagePack, PackLexicon> Known = [];
    private static readonly string[] Units = ["second", "minute", "hour", "day", "week", "weekend", "month", "quarter", "year", "decade", "century"];

    private PackLexicon(LanguagePack pack)
    {
        Pack = pack;
        TimeRules time = pack.Time;
        NumberRules numbers = pack.Numbers;
        SeasonKeys = [.. time.Seasons.Keys];
        DayPartKeys = [.. time.DayParts.Keys];
        VagueKeys = [.. time.Vague.Keys];
        Holidays = [.. time.Holidays.Values];
        AddNames(time.Months, LexicalClass.Month, 0);
        AddNames(time.Weekdays, LexicalClass.Weekday, 0);
        foreach ((string calendar, IReadOnlyList<IReadOnlyList<string>> months) in time.Calendars)
        {
            AddNames(months, LexicalClass.Month, 100 * CalendarNumber(calendar));
        }

        AddUnits(time.Units, LexicalClass.Unit);
        AddUnits(time.Plurals, LexicalClass.PluralUnit);
        AddUnits(time.Duals, LexicalClass.DualUnit);
        AddKeyed(time.Seasons, LexicalClass.Season);
        AddKeyed(time.DayParts, LexicalClass.DayPart);
        AddKeyed(time.Vague, LexicalClass.Vague);
        AddEach(time.Last, LexicalClass.Modifier, -1);
        AddEach(time.Next, LexicalClass.Modifier, 1);
        AddEach(time.This, LexicalClass.Modifier, 0);
        for (int i = 0; i < time.Deictic.Count; i++)
        {
            AddEach(time.Deictic[i].Words, LexicalClass.Deictic, i);
        }

        for (int i = 0; i < time.Anaphoric.Count; i++)
        {
            AddEach(time.Anaphoric[i].Words, LexicalClass.Anaphoric, i);
        }

        AddEach(time.SomeCount, LexicalClass.SomeCount, 0);
        AddEach(time.Since, LexicalClass.Since, 0);
        AddEach(time.RangeWords, LexicalClass.RangeWord, 0);
        AddEach([.. pack.Reporting.Verbs.Where(v => !v.Contains('{', StringComparison.Ordinal))], LexicalClass.Saying, 0);
        AddEach(time.FutureCues, LexicalClass.FutureCue, 0);
        AddEach(time.Prepositions, LexicalClass.Preposition, 0);
        AddEach(time.Articles, LexicalClass.Article, 0);
        foreach ((string key, IReadOnlyList<string> words) in time.AmPm)
        {
            AddEach(words, LexicalClass.AmPm, key == "pm" ? 12 : 0);
        }

        foreach ((string key, IReadOnlyList<string> words) in time.Phases)
        {
            AddEach(words, LexicalClass.Phase, key switch { "START" => 1, "MID" => 2, _ => 3 });
        }

        foreach ((string word, int tens) in time.Decades)
        {
            AddPhrase(word, LexicalClass.Decade, tens);
        }

        int holiday = 0;
        foreach (string name in time.Holidays.Keys)
        {
            AddPhrase(name, LexicalClass.Holiday, holiday++);
        }

        AddNumbers(numbers);
        NumberOpenings.UnionWith(NumberWords.Keys.Where(w => w.Length > 1).Select(w => Opening(w)));
        AddShapes(time);
        AddCuts(pack);
    }

    /// <summary>The pack.</summary>
    public LanguagePack Pack { get; }

    /// <summary>Numbers of the pack's words.</summary>
    public Vocabulary Words { get; } = new();

    /// <summary>Words and phrases.</summary>
    public PatternTrie<LexicalEntry> Phrases { get; } = new();

    /// <summary>Shapes.</summary>
    public PatternTrie<Shape> Shapes { get; } = new();

    /// <summary>Folded number words with their values, and whether they are scale words.</summary>
    public Dictionary<string, (double Value, bool Scale)> NumberWords { get; } = new(StringComparer.Ordinal);

    /// <summary>The first two letters of each number word.</summary>
    public HashSet<int> NumberOpenings { get; } = [];

    /// <summary>Keys of seasons by their number.</summary>
    public IReadOnlyList<string> SeasonKeys { get; }

    /// <summary>Keys of parts of the day by their number.</summary>
    public IReadOnlyList<string> DayPartKeys { get; }

    /// <summary>Keys of vague references by their number.</summary>
    public IReadOnlyList<string> VagueKeys { get; }

    /// <summary>Rules of named days by their number.</summary>
    public IReadOnlyList<string> Holidays { get; }

    /// <summary>The lexicon of a pack, built when it is first asked for.</summary>
    public static PackLexicon For(LanguagePack pack) => Known.GetValue(pack, static p => new PackLexicon(p));

    /// <summary>The first two letters of a word, folded.</summary>
    public static int Opening(ReadOnlySpan<char> word) => (char.ToLowerInvariant(word[0]) << 16) | char.ToLowerInvariant(word[1]);

    /// <summary>0 Gregorian, 1 Hijri, 2 Persian.</summary>
    public static int CalendarNumber(string calendar) => calendar switch
    {
        "hijri" => 1,
        "persian" => 2,
        _ => throw new FormatException($"Unknown calendar '{calendar}'."),
    };

    private void AddNames(IReadOnlyList<IReadOnlyList<string>> names, LexicalClass kind, int basis)
    {
        for (int i = 0; i < names.Count; i++)
        {
            foreach (string name in names[i])
            {
                string bare = name.TrimEnd('.');
                bool isShort = bare.Length is > 0 and <= 4 && names[i][0].Length > bare.Length && !Characters.IsIdeograph(bare[0])
                    && names[i][0].StartsWith(bare, StringComparison.OrdinalIgnoreCase);
                AddPhrase(name, kind, basis + i + 1, isShort: isShort);
            }
        }
    }

    private void AddUnits(IReadOnlyDictionary<string, IReadOnlyList<string>> units, LexicalClass kind)
    {
        foreach ((string key, IReadOnlyList<string> words) in units)
        {
            AddEach(words, kind, UnitNumber(key));
        }
    }

    /// <summary>The <see cref="TimeUnit"/> of a pack's key.</summary>
    /// <exception cref="FormatException">There is no such unit.</exception>
    public static int UnitNumber(string key)
    {
        int unit = Array.IndexOf(Units, key);
        return unit >= 0 ? unit : throw new FormatException($"Unknown unit of time '{key}'.");
    }

    private void AddKeyed(IReadOnlyDictionary<string, IReadOnlyList<string>> lists, LexicalClass kind)
    {
        int number = 0;
        foreach (IReadOnlyList<string> words in lists.Values)
        {
            AddEach(words, kind, number++);
        }
    }

    private void AddEach(IReadOnlyList<string> words, LexicalClass kind, int value)
    {
        foreach (string word in words)
        {
            AddPhrase(word, kind, value);
        }
    }

    private void AddNumbers(NumberRules numbers)
    {
        foreach ((string word, double value) in numbers.Words)
        {
            AddPhrase(word, LexicalClass.Cardinal, (int)value, value);
            NumberWords.TryAdd(Folded(word), (value, false));
        }

        foreach ((string word, double value) in numbers.Scales)
        {
            AddPhrase(word, LexicalClass.Scale, 0, value);
            NumberWords.TryAdd(Folded(word), (value, true));
        }

        foreach ((string word, int value) in numbers.Ordinals)
        {
            AddPhrase(word, LexicalClass.Ordinal, value, value);
        }

        foreach ((string word, double value) in numbers.Vague)
        {
            AddPhrase(word, LexicalClass.VagueNumber, 0, value);
        }

        AddEach(numbers.OrdinalSuffixes, LexicalClass.OrdinalSuffix, 0);
        AddEach(numbers.About, LexicalClass.Bound, (int)QuantityBound.About);
        AddEach(numbers.AtLeast, LexicalClass.Bound, (int)QuantityBound.AtLeast);
        AddEach(numbers.AtMost, LexicalClass.Bound, (int)QuantityBound.AtMost);
    }

    private void AddPhrase(string phrase, LexicalClass kind, int value, double number = 0, bool isShort = false)
    {
        foreach (string form in ShapeParser.Unfold(phrase))
        {
            Element[] elements = ShapeParser.Parse(form, Words);
            if (elements.Length > 0)
            {
                Phrases.Add(elements, new LexicalEntry(kind, value, number, Characters.IsUpper(form[0]), isShort));
            }
        }
    }

    private void AddShapes(TimeRules time)
    {
        AddShapes(time.Dates, ShapeKind.Date, 0);
        AddShapes(CommonDates, ShapeKind.Date, time.Dates.Count);
        AddShapes(time.Clock, ShapeKind.Clock, 0);
        AddLengths(time.Ago, ShapeKind.Ago);
        AddLengths(time.Ahead, ShapeKind.Ahead);
        AddLengths(time.Earlier, ShapeKind.Earlier);
        AddLengths(time.Later, ShapeKind.Later);
        AddLengths(time.Durations, ShapeKind.Duration);

        for (int i = 0; i < time.Sets.Count; i++)
        {
            foreach (string words in time.Sets[i].Words)
            {
                AddShape(words, new Shape(ShapeKind.Set, i, -1));
            }
        }
    }

    /// <summary>Shapes with a length of time; where its unit is inside a word, the shape has it before a colon.</summary>
    private void AddLengths(IReadOnlyList<string> shapes, ShapeKind kind)
    {
        for (int i = 0; i < shapes.Count; i++)
        {
            int colon = shapes[i].IndexOf(':', StringComparison.Ordinal);
            AddShape(shapes[i][(colon + 1)..], new Shape(kind, i, colon < 0 ? -1 : UnitNumber(shapes[i][..colon])));
        }
    }

    private void AddShapes(IReadOnlyList<string> shapes, ShapeKind kind, int first)
    {
        for (int i = 0; i < shapes.Count; i++)
        {
            if (kind == ShapeKind.Date && shapes[i].IndexOf('{', 1) < 0 && shapes[i] is "{y}" or "{MONTH}" or "{DOW}" or "{SEASON}")
            {
                // What stands alone is weighed by its surroundings, not by a shape.
                continue;
            }

            bool figures = shapes[i].Contains("{d}", StringComparison.Ordinal) && shapes[i].Contains("{m}", StringComparison.Ordinal);
            AddShape(shapes[i], new Shape(kind, first + i, figures ? 1 : -1));
        }
    }

    private void AddShape(string shape, Shape value)
    {
        foreach (string form in ShapeParser.Unfold(shape))
        {
            Element[] elements = ShapeParser.Parse(form, Words);
            Shapes.Add(elements, value);
            for (int i = 1; i < elements.Length; i++)
            {
                // "{n}tägig": the word may be written as one, with a number word.
                if (elements[i] is { Word: >= 0, Spaced: false } && elements[i - 1] is { Word: < 0, Slot: Placeholder.Number })
                {
                    _glued.Add(elements[i].Word);
                }
            }
        }
    }

    private readonly HashSet<int> _glued = [];

    /// <summary>Which unknown words may be cut in two: weekday and part of the day, number and unit, clitic and word.</summary>
    private void AddCuts(LanguagePack pack)
    {
        List<string> all = [.. Words.All];
        foreach (string clitic in pack.Names.Clitics)
        {
            Words.AddPrefix(Folded(clitic));
            all.ForEach(Words.AddSuffix);
        }

        if (_glued.Count > 0)
        {
            foreach (string word in pack.Numbers.Words.Keys.Concat(pack.Time.SomeCount))
            {
                Words.AddPrefix(Folded(word));
            }

            foreach (string word in all.Where(w => _glued.Contains(Words.Find(w))))
            {
                Words.AddSuffix(word);
            }
        }

        if (pack.Time.Compounds)
        {
            foreach (string word in pack.Time.Weekdays.SelectMany(w => w).Where(w => !w.EndsWith('.') && w.Length > 4))
            {
                Words.AddPrefix(Folded(word));
            }

            foreach (string word in pack.Time.DayParts.Values.SelectMany(w => w))
            {
                Words.AddSuffix(Folded(word));
            }
        }
    }

    private static string Folded(string word)
    {
        Span<char> buffer = stackalloc char[Folding.Longest];
        int length = Folding.Fold(word, buffer);
        return length < 0 ? word : new string(buffer[..length]);
    }
}
