using Synoptic.Languages.Patterns;

namespace Synoptic.Languages.Numbers;

/// <summary>Reads numbers written in words: "zwei Millionen dreihunderttausend", "twenty-three", "nineteen ninety-six".</summary>
internal static class WordNumbers
{
    private const int MostWords = 16;

    /// <summary>Reads the longest number in words that begins at an atom.</summary>
    public static bool TryRead(AtomText text, int at, out Numeral numeral)
    {
        Sum sum = new();
        int end = at, words = 0;
        int next = at;
        while (next < text.Atoms.Length && words < MostWords)
        {
            if (!Word(text, next, out double value, out bool scale, out int after) || !sum.Add(value, scale))
            {
                break;
            }

            words++;
            end = after;
            next = Joined(text, after, sum);
        }

        numeral = new Numeral(sum.Value, end, sum.IsYear ? NumeralForm.YearWords : NumeralForm.Words);
        return words > 0;
    }

    private static bool Word(AtomText text, int at, out double value, out bool scale, out int end)
    {
        value = 0;
        scale = false;
        end = at;
        foreach (LexicalHit hit in text.HitsAt(at))
        {
            if (hit.Class is LexicalClass.Cardinal or LexicalClass.Scale && hit.End >= end)
            {
                value = hit.Number;
                scale = hit.Class == LexicalClass.Scale;
                end = hit.End;
            }
        }

        if (end > at)
        {
            return true;
        }

        end = at + 1;
        return text.Lexicon.Pack.Numbers.Glued && text.Atoms[at].Kind == AtomKind.Word && GluedNumbers.TryRead(text, at, out value);
    }

    /// <summary>Where the number may go on: past a hyphen or a joiner.</summary>
    private static int Joined(AtomText text, int at, Sum sum)
    {
        if (at >= text.Atoms.Length)
        {
            return at;
        }

        Atom atom = text.Atoms[at];
        if (text.SignAt(at) == '-' && !atom.SpaceBefore && at + 1 < text.Atoms.Length && !text.Atoms[at + 1].SpaceBefore)
        {
            return at + 1;
        }

        return sum.MayJoin && IsJoiner(text, at) ? at + 1 : at;
    }

    private static bool IsJoiner(AtomText text, int at)
    {
        foreach (string joiner in text.Lexicon.Pack.Numbers.Joiners)
        {
            if (text.Of(at).Equals(joiner, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The value of number words in a row.</summary>
    internal sealed class Sum
    {
        private double _total;
        private double _current;
        private double _last = double.PositiveInfinity;
        private double _scale = double.PositiveInfinity;
        private bool _any;

        /// <summary>The value so far.</summary>
        public double Value => _total + _current;

        /// <summary>Whether it was read by halves.</summary>
        public bool IsYear { get; private set; }

        /// <summary>Whether "and" may stand here.</summary>
        public bool MayJoin => _any && (_last >= 20 || _current >= 100 || _last < 10);

        /// <summary>Adds a word, unless it cannot go on the number ("zwei drei").</summary>
        public bool Add(double value, bool scale)
        {
            if (scale || value is 100 or 1000)
            {
                if (_any && (_current <= 0 || value >= _scale || (!scale && _current >= value)))
                {
                    return false;
                }

                _current = (_any ? _current : 1) * value;
                if (value >= 1000)
                {
                    _total += _current;
                    _current = 0;
                    _scale = value;
                }

                _last = value;
                _any = true;
                return true;
            }

            bool year = _any && _total == 0 && _current is >= 13 and <= 20 && _last == _current && value is >= 10 and <= 99;
            bool units = _any && _last is >= 1 and < 10 && value is >= 20 and <= 90 && value % 10 == 0 && _current < 10;
            if (_any && !year && !units && (value >= Magnitude(_last) || value < 0.1))
            {
                return false;
            }

            IsYear |= year;
            _current = year ? (_current * 100) + value : _current + value;
            _last = value;
            _any = true;
            return true;
        }

        private static double Magnitude(double last) => last >= 1000 ? 1000 : last >= 100 ? 100 : last >= 20 && last % 10 == 0 ? 10 : 0;
    }
}
