using Synoptic.Languages.Numbers;
using Synoptic.Languages.Patterns;

namespace Synoptic.Annotate.Time;

/// <summary>Reads the time expression that begins at an atom, the longest reading first.</summary>
internal sealed class CandidateReader(AtomText text)
{
    private readonly List<ShapeMatch> _matches = [];

    /// <summary>The longest time expression that begins at an atom, or null.</summary>
    public Candidate? Read(int at) => Read(at, 0);

    /// <summary>The longest time expression that begins at an atom inside another, so many deep, or null.</summary>
    internal Candidate? Read(int at, int depth)
    {
        if (at >= text.Atoms.Length || depth > 3 || !MayOpen(at))
        {
            return null;
        }

        Candidate? best = Simple(at);
        if (best is not null)
        {
            best = Compositions.Complete(text, best, this, depth + 1);
        }

        return Longer(best, Led(at, depth));
    }

    /// <summary>Whether anything can begin here: most words are in no pattern and are passed over at once.</summary>
    private bool MayOpen(int at)
    {
        Atom atom = text.Atoms[at];
        return atom.Word >= 0 || (atom.Kind is not AtomKind.Sign and not AtomKind.Word)
            || (atom.Kind == AtomKind.Word && ((atom.Capital && text.Text[atom.Start] is 'I' or 'V' or 'X' or 'Х' or 'І') || GluedNumbers.MayRead(text, at)));
    }

    /// <summary>"Ende Mai", "early last week", "the third quarter": words that lead a time expression and belong to it.</summary>
    private Candidate? Led(int at, int depth)
    {
        Candidate? best = null;
        foreach (LexicalHit hit in text.HitsAt(at))
        {
            if (hit.Class == LexicalClass.Phase)
            {
                int next = Compositions.Skip(text, hit.End, 2);
                Candidate? inner = Read(next, depth + 1);
                if (inner is { Sense: Sense.Calendar or Sense.Offset or Sense.Decade or Sense.Century, IsDay: false } && (next == hit.End || !inner.Bare || inner.Month is not null || inner.IsYear))
                {
                    best = Longer(best, inner with { Start = at, Bare = false });
                }
                else if (next > hit.End && text.TryHit(next, LexicalClass.Unit, out LexicalHit unit) && unit.Value >= (int)TimeUnit.Week)
                {
                    // "the end of the year".
                    best = Longer(best, new Candidate(at, unit.End, Sense.Offset) { Unit = (TimeUnit)unit.Value });
                }
            }
            else if (hit.Class == LexicalClass.Article && Read(hit.End, depth + 1) is { Bare: false } inner && TakesArticle(inner))
            {
                best = Longer(best, inner with { Start = at });
            }
        }

        return best;
    }

    private static bool TakesArticle(Candidate inner) => inner.Sense is Sense.Offset or Sense.Decade or Sense.Century or Sense.Duration or Sense.Vague
        || (inner.Sense == Sense.Calendar && inner.Day is null && (inner.Quarter ?? inner.Modifier) is not null | inner.Season is not null);

    private Candidate? Simple(int at)
    {
        Candidate? best = Shaped(at);
        best = Longer(best, Words(at));
        best = Longer(best, Lengths.Read(text, at));
        best = Longer(best, Periods.Read(text, at));
        if (best is null && text.Atoms[at].Kind == AtomKind.Digits && YearEvidence.IsYear(text, at))
        {
            best = new Candidate(at, at + 1, Sense.Calendar) { Year = text.Atoms[at].Value, Bare = true };
        }
        else if (best is null && text.TryHit(at, LexicalClass.Cardinal, out _) && Numerals.TryRead(text, at, out Numeral words)
            && words.Value is >= 1900 and <= 2050 && words.Value % 1 == 0 && words.End > at + 1
            && (words.Form == NumeralForm.YearWords || YearEvidence.HasPreposition(text, at)))
        {
            best = new Candidate(at, words.End, Sense.Calendar) { Year = (int)words.Value, Bare = true };
        }

        return best;
    }

    private Candidate? Shaped(int at)
    {
        _matches.Clear();
        ShapeMatcher.Match(text, at, _matches);
        Candidate? best = null;
        int bestIndex = int.MaxValue;
        foreach (ShapeMatch match in _matches)
        {
            if ((best is null || match.End > best.End || (match.End == best.End && match.Shape.Index < bestIndex))
                && ShapeReader.Read(text, at, match) is { } read)
            {
                best = read;
                bestIndex = match.Shape.Index;
            }
        }

        return best;
    }

    private Candidate? Words(int at)
    {
        Candidate? best = null;
        foreach (LexicalHit hit in text.HitsAt(at))
        {
            best = Longer(best, hit.Class switch
            {
                LexicalClass.Deictic => Relative(at, hit.End, Sense.Offset, text.Lexicon.Pack.Time.Deictic[hit.Value]),
                LexicalClass.Anaphoric => Relative(at, hit.End, Sense.Narrative, text.Lexicon.Pack.Time.Anaphoric[hit.Value]),
                LexicalClass.Vague => new Candidate(at, hit.End, Sense.Vague) { Value = text.Lexicon.VagueKeys[hit.Value] },
                LexicalClass.Holiday => new Candidate(at, hit.End, Sense.Holiday) { Value = text.Lexicon.Holidays[hit.Value] },
                _ => null,
            });
        }

        return best;
    }

    private static Candidate Relative(int at, int end, Sense sense, Languages.RelativeTime words) => new(at, end, sense)
    {
        Unit = (TimeUnit)PackLexicon.UnitNumber(words.Unit),
        Count = words.Offset,
        DayPart = words.Part,
    };

    private static Candidate? Longer(Candidate? first, Candidate? second) =>
        first is null ? second : second is null || second.End < first.End || (second.End == first.End && second.Start >= first.Start && !(first.Bare && !second.Bare)) ? first : second;
}
