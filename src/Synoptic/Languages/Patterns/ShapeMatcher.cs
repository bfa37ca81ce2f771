using Synoptic.Languages.Numbers;

namespace Synoptic.Languages.Patterns;

/// <summary>Finds the shapes of a pack in a text. The work at one place is bounded, whatever the text.</summary>
internal static class ShapeMatcher
{
    /// <summary>Most steps at one place: shapes are short and placeholders have few readings, so this is never near.</summary>
    private const int MostSteps = 2000;

    /// <summary>All shapes that begin at an atom.</summary>
    public static void Match(AtomText text, int start, List<ShapeMatch> matches)
    {
        int steps = 0;
        Walk(text, start, start, 0, Captures.None, matches, ref steps);
    }

    private static void Walk(AtomText text, int start, int at, int node, Captures captures, List<ShapeMatch> matches, ref int steps)
    {
        PatternTrie<Shape> shapes = text.Lexicon.Shapes;
        if (node > 0 && shapes.EndsAt(node) is { } ends)
        {
            foreach (Shape shape in ends)
            {
                matches.Add(new ShapeMatch(shape, at, captures));
            }
        }

        if (at >= text.Atoms.Length || ++steps > MostSteps)
        {
            return;
        }

        Atom atom = text.Atoms[at];
        int next = shapes.Next(node, atom, at == start);
        if (next >= 0)
        {
            Walk(text, start, at + 1, next, captures, matches, ref steps);
            int other = shapes.NextSpaced(node, atom, next);
            if (other >= 0)
            {
                Walk(text, start, at + 1, other, captures, matches, ref steps);
            }
        }

        if (shapes.SlotsAt(node) is { } slots)
        {
            foreach ((Placeholder slot, bool spaced, int target) in slots)
            {
                if (spaced || !atom.SpaceBefore || at == start)
                {
                    Fill(text, start, at, slot, target, captures, matches, ref steps);
                }
            }
        }
    }

    private static void Fill(AtomText text, int start, int at, Placeholder slot, int target, Captures captures, List<ShapeMatch> matches, ref int steps)
    {
        switch (slot)
        {
            case Placeholder.Month or Placeholder.Weekday or Placeholder.Unit or Placeholder.Units or Placeholder.Some
                or Placeholder.Season or Placeholder.DayPart or Placeholder.AmPm:
                foreach (LexicalHit hit in text.HitsAt(at))
                {
                    if (SetWord(slot, hit, ref captures))
                    {
                        Walk(text, start, hit.End, target, captures, matches, ref steps);
                    }
                }

                break;
            case Placeholder.Decade when text.TryHit(at, LexicalClass.Decade, out LexicalHit decade):
                captures.Decade = decade.Value;
                Walk(text, start, decade.End, target, captures, matches, ref steps);
                break;
            case Placeholder.Ordinal:
                if (Ordinals.TryRead(text, at, out int ordinal, out int end))
                {
                    captures.Ordinal = ordinal;
                    Walk(text, start, end, target, captures, matches, ref steps);
                }

                break;
            case Placeholder.Number:
                if (Numerals.TryRead(text, at, out Numeral number))
                {
                    captures.Number = number.Value;
                    Walk(text, start, number.End, target, captures, matches, ref steps);
                }

                break;
            default:
                // "90er", "1990s": figures that open a shape are a decade only with what is glued to them.
                bool loose = slot == Placeholder.Decade && at == start && (at + 1 >= text.Atoms.Length || text.Atoms[at + 1].SpaceBefore);
                if (!loose && Figures(text, at, slot, ref captures, out int after))
                {
                    Walk(text, start, after, target, captures, matches, ref steps);
                }

                break;
        }
    }

    private static bool SetWord(Placeholder slot, LexicalHit hit, ref Captures captures)
    {
        switch (slot, hit.Class)
        {
            case (Placeholder.Month, LexicalClass.Month):
                captures.Month = hit.Value;
                return true;
            case (Placeholder.Weekday, LexicalClass.Weekday):
                captures.Weekday = hit.Value;
                return true;
            case (Placeholder.Unit, LexicalClass.Unit):
            case (Placeholder.Units, LexicalClass.PluralUnit):
                captures.Unit = hit.Value;
                return true;
            case (Placeholder.Some, LexicalClass.SomeCount):
                captures.Some = true;
                return true;
            case (Placeholder.Season, LexicalClass.Season):
                captures.Season = hit.Value;
                return true;
            case (Placeholder.DayPart, LexicalClass.DayPart):
                captures.DayPart = hit.Value;
                return true;
            case (Placeholder.AmPm, LexicalClass.AmPm):
                captures.AmPm = hit.Value;
                return true;
            default:
                return false;
        }
    }

    private static bool Figures(AtomText text, int at, Placeholder slot, ref Captures captures, out int end)
    {
        Atom atom = text.Atoms[at];
        end = at + 1;
        int value = atom.Value;
        int length = atom.Kind == AtomKind.Digits ? atom.Length : 0;
        if (length == 0 && (!Numerals.TryReadWhole(text, at, slot == Placeholder.Year, out value, out end) || slot == Placeholder.ShortYear))
        {
            return false;
        }

        bool figures = length > 0;
        switch (slot)
        {
            case Placeholder.Day when value is >= 1 and <= 31 && length <= 2:
                captures.Day = value;
                return true;
            case Placeholder.MonthNumber when value is >= 1 and <= 31 && length <= 2:
                captures.Month = value;
                return true;
            case Placeholder.Year when value is >= 1000 and <= 2999 && (length == 4 || !figures):
                captures.Year = value;
                return true;
            case Placeholder.ShortYear when length == 2:
                captures.Year = value;
                captures.ShortYear = true;
                return true;
            case Placeholder.Decade when figures && value % 10 == 0 && (length == 2 || (length == 4 && value is >= 1000 and <= 2990)):
                captures.Decade = value;
                return true;
            case Placeholder.Hour when value is >= 0 and <= 24 && length <= 2:
                captures.Hour = value;
                return true;
            case Placeholder.Minute when value is >= 0 and <= 59 && (length == 2 || !figures):
                captures.Minute = value;
                return true;
            case Placeholder.Second when value is >= 0 and <= 59 && length == 2:
                captures.Second = value;
                return true;
            default:
                return false;
        }
    }
}
