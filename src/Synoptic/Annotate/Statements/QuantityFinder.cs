using Synoptic.Languages;
using Synoptic.Languages.Concepts;
using Synoptic.Languages.Numbers;
using Synoptic.Model;

namespace Synoptic.Annotate.Statements;

/// <summary>Finds the numbers of a clause with what they count, named by a concept so that languages can be compared.</summary>
internal sealed class QuantityFinder(LanguagePack pack)
{
    private const int Before = 3, After = 5;

    private static readonly HashSet<string> CountableCategories = new(StringComparer.Ordinal)
    {
        "person-kind", "unit", "quantity", "role", "object", "weapon", "military", "institution", "transport", "health", "finance", "place-kind", "society", "education", "election",
    };

    /// <summary>Concepts that are numbers or shares themselves and count nothing.</summary>
    private static readonly HashSet<string> NotCounted = new(StringComparer.Ordinal)
    {
        "number", "half", "quarter", "hundred", "thousand", "million", "billion", "first", "last", "many", "all", "total", "amount", "sum", "average", "double", "group",
    };

    /// <summary>What happens to the people whom a number counts says more of them than "people".</summary>
    private static readonly Dictionary<string, string> Fates = new(StringComparer.Ordinal)
    {
        ["dead"] = "dead",
        ["kill"] = "dead",
        ["die"] = "dead",
        ["drown"] = "dead",
        ["victim"] = "dead",
        ["death"] = "dead",
        ["death-toll"] = "dead",
        ["injured"] = "injured",
        ["injure"] = "injured",
        ["missing"] = "missing",
        ["disappear"] = "missing",
        ["homeless"] = "homeless",
        ["arrest"] = "arrested",
        ["detain"] = "arrested",
        ["evacuate"] = "evacuated",
        ["rescue"] = "rescued",
        ["hospitalize"] = "hospitalized",
        ["displaced"] = "displaced",
        ["infected"] = "infected",
        ["infect"] = "infected",
    };

    /// <summary>The numbers of a clause that stand in no date and no name.</summary>
    /// <param name="reading">The reading, its mentions known.</param>
    /// <param name="clause">The clause.</param>
    /// <param name="text">The block's text.</param>
    /// <param name="from">Index of the clause's first token.</param>
    /// <param name="to">Index after its last token.</param>
    /// <param name="times">The clause's time expressions.</param>
    public IReadOnlyList<Quantity> Find(Reading reading, Evidence clause, BlockText text, int from, int to, IReadOnlyList<Evidence> times)
    {
        List<Quantity> found = [];
        foreach (NumberMatch number in text.Numbers(pack))
        {
            if (!clause.Local.Contains(number.Span) || number.Vague || IsLoose(number)
                || times.Any(t => t.Local.Overlaps(number.Span))
                || reading.Mentions.Any(m => m.Evidence.Block == clause.Block && m.Evidence.Local.Overlaps(number.Span)))
            {
                continue;
            }

            found.Add(new Quantity(Evidence.Of(reading.Article, clause.Block, number.Span), number.Value)
            {
                Upper = number.Upper,
                Bound = number.Bound,
                Unit = Unit(text, number.Span, from, to),
            });
        }

        return found;
    }

    /// <summary>"One" in words is mostly an article or a pronoun; a bare "hundred" or "thousand" is mostly "hundreds", "thousands".</summary>
    private static bool IsLoose(NumberMatch number) => number.Form == NumeralForm.Words && number.Value is <= 1 or 100 or 1000 or 1_000_000;

    private static string? Unit(BlockText text, TextSpan number, int from, int to)
    {
        (int first, int last) = text.Range(number);
        ConceptHit[] near = [.. text.Concepts
            .Where(h => h.Token >= Math.Max(from, first - Before) && h.Token < Math.Min(to, last + After))
            .OrderBy(h => h.Token >= last ? h.Token - last : (first - h.Token) + 2)];
        string? counted = near.Where(Countable).Select(h => h.Concept).FirstOrDefault();
        if (counted is not null && !People(counted))
        {
            return counted;
        }

        // A figure without a noun ("killed 12") counts people when something that befalls people stands beside it.
        string? fate = near.Select(h => Fates.GetValueOrDefault(h.Concept)).FirstOrDefault(f => f is not null)
            ?? (counted is null ? null : text.Concepts.Where(h => h.Token >= from && h.Token < to).Select(h => Fates.GetValueOrDefault(h.Concept)).FirstOrDefault(f => f is not null));
        return fate ?? counted;
    }

    private static bool Countable(ConceptHit hit) =>
        !NotCounted.Contains(hit.Concept) && ConceptInventory.TryGet(hit.Concept, out Concept? concept) && CountableCategories.Contains(concept.Category);

    private static bool People(string concept) => Fates.ContainsKey(concept)
        || (ConceptInventory.TryGet(concept, out Concept? found) && found.Category is "person-kind" or "society")
        || concept is "resident" or "civilian" or "citizen" or "participant" or "protester" or "survivor" or "foreigner";
}
