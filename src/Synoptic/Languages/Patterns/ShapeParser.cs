using System.Text;

namespace Synoptic.Languages.Patterns;

/// <summary>
/// Reads the shapes of a pack: words stand for themselves, {NAME} for a placeholder, [a|b] for a part that may be missing,
/// (a|b) for a choice, and a space for any or no white space.
/// </summary>
internal static class ShapeParser
{
    /// <summary>Most forms that one shape may unfold to.</summary>
    public const int MostForms = 256;

    private static readonly Dictionary<string, Placeholder> Names = new(StringComparer.Ordinal)
    {
        ["d"] = Placeholder.Day,
        ["m"] = Placeholder.MonthNumber,
        ["y"] = Placeholder.Year,
        ["yy"] = Placeholder.ShortYear,
        ["MONTH"] = Placeholder.Month,
        ["DOW"] = Placeholder.Weekday,
        ["ORD"] = Placeholder.Ordinal,
        ["DECADE"] = Placeholder.Decade,
        ["n"] = Placeholder.Number,
        ["UNIT"] = Placeholder.Unit,
        ["UNITS"] = Placeholder.Units,
        ["SOME"] = Placeholder.Some,
        ["SEASON"] = Placeholder.Season,
        ["PART"] = Placeholder.DayPart,
        ["h"] = Placeholder.Hour,
        ["min"] = Placeholder.Minute,
        ["s"] = Placeholder.Second,
        ["AMPM"] = Placeholder.AmPm,
    };

    /// <summary>The forms that a shape unfolds to, each without brackets.</summary>
    /// <exception cref="FormatException">Brackets do not match, or the shape unfolds to too many forms.</exception>
    public static IReadOnlyList<string> Unfold(string shape)
    {
        int at = 0;
        List<StringBuilder> forms = Choices(shape, ref at, '\0');
        return at == shape.Length ? [.. forms.Select(f => f.ToString().Trim()).Where(f => f.Length > 0).Distinct(StringComparer.Ordinal)]
            : throw new FormatException($"The shape '{shape}' closes a bracket that it did not open.");
    }

    /// <summary>The elements of a form without brackets. Its words are added to the vocabulary.</summary>
    /// <exception cref="FormatException">A placeholder has no such name.</exception>
    public static Element[] Parse(string form, Vocabulary vocabulary)
    {
        List<Element> elements = [];
        bool spaced = false;
        int at = 0;
        while (at < form.Length)
        {
            int open = form.IndexOf('{', at);
            int end = open < 0 ? form.Length : open;
            ReadOnlySpan<char> literal = form.AsSpan(at, end - at);
            Atom[] atoms = Atomizer.Cut(literal, vocabulary.Add, null);
            foreach (Atom atom in atoms)
            {
                elements.Add(new Element(atom.Word, default, atom.SpaceBefore || (atom == atoms[0] && spaced)));
                spaced = false;
            }

            spaced = literal.Length > 0 && char.IsWhiteSpace(literal[^1]);
            if (open < 0)
            {
                break;
            }

            int close = form.IndexOf('}', open);
            string name = close < 0 ? "" : form[(open + 1)..close];
            if (!Names.TryGetValue(name, out Placeholder slot))
            {
                throw new FormatException($"The shape '{form}' has an unknown placeholder '{{{name}}}'.");
            }

            elements.Add(new Element(-1, slot, spaced));
            spaced = false;
            at = close + 1;
        }

        return [.. elements];
    }

    private static List<StringBuilder> Choices(string shape, ref int at, char close)
    {
        List<StringBuilder> all = [];
        List<StringBuilder> current = [new StringBuilder()];
        while (at < shape.Length && shape[at] != close)
        {
            char c = shape[at++];
            if (c is ']' or ')')
            {
                at--;
                break;
            }

            if (c == '|' && close != '\0')
            {
                all.AddRange(current);
                current = [new StringBuilder()];
            }
            else if (c is '[' or '(')
            {
                char end = c == '[' ? ']' : ')';
                List<StringBuilder> inner = Choices(shape, ref at, end);
                if (at >= shape.Length || shape[at] != end)
                {
                    throw new FormatException($"The shape '{shape}' leaves a bracket open.");
                }

                at++;
                if (c == '[')
                {
                    inner.Add(new StringBuilder());
                }

                current = [.. current.SelectMany(left => inner.Select(right => new StringBuilder().Append(left).Append(right)))];
                if (current.Count > MostForms)
                {
                    throw new FormatException($"The shape '{shape}' unfolds to more than {MostForms} forms.");
                }
            }
            else
            {
                current.ForEach(form => form.Append(c));
            }
        }

        all.AddRange(current);
        return all;
    }
}
