using Synoptic.Languages;
using Synoptic.Model;

namespace Synoptic.Extract.Residue;

/// <summary>The furniture phrases of all packs, found in lines. A page mixes languages in its furniture, so that all packs count.</summary>
internal sealed class FurnitureLexicon
{
    private const int LongestPhrase = 12;
    private static readonly Lazy<FurnitureLexicon> AllPacks = new(() => new FurnitureLexicon(LanguagePacks.Codes.Select(LanguagePacks.For)));
    private readonly Dictionary<string, RemovalReason> _phrases = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RemovalReason>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    private int _longest;

    // The words that phrases begin with, and how many words the longest of those has.
    private readonly Dictionary<string, int> _first = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _firstLookup;

    private FurnitureLexicon(IEnumerable<LanguagePack> packs)
    {
        foreach (FurniturePhrases furniture in packs.Select(p => p.Furniture))
        {
            // Where one phrase stands in two lists, the earlier list names the reason.
            Add(furniture.Advertisement, RemovalReason.Advertisement);
            Add(furniture.Related, RemovalReason.RelatedHeading);
            Add(furniture.ReadMore, RemovalReason.Teaser);
            Add(furniture.CommentPolicy, RemovalReason.Comments);
            Add(furniture.Comments, RemovalReason.Comments);
            Add(furniture.Share, RemovalReason.Share);
            Add(furniture.Paywall, RemovalReason.Paywall);
            Add(furniture.Subscription, RemovalReason.Subscription);
            Add(furniture.Cookie, RemovalReason.Cookie);
            Add(furniture.Player, RemovalReason.Player);
            Add(furniture.Footer, RemovalReason.Footer);
            Add(furniture.Navigation, RemovalReason.Navigation);
            Add(furniture.Sections, RemovalReason.Navigation);
            Add(furniture.ModifiedLabels, RemovalReason.Metadata);
            Add(furniture.DateLabels, RemovalReason.Metadata);
        }

        _lookup = _phrases.GetAlternateLookup<ReadOnlySpan<char>>();
        _firstLookup = _first.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The phrases of every pack.</summary>
    public static FurnitureLexicon All => AllPacks.Value;

    /// <summary>Looks for phrases in a folded line.</summary>
    /// <param name="folded">The line, by <see cref="PhraseText.Fold"/>.</param>
    /// <param name="unspaced">True for scripts without spaces, where a phrase may start anywhere.</param>
    public FurnitureMatch Find(string folded, bool unspaced)
    {
        return Whole(folded) ?? (unspaced ? FindUnspaced(folded) : FindWords(folded));
    }

    /// <summary>The phrase that a folded line is, or begins with: none elsewhere in it. Its share is not reckoned.</summary>
    /// <param name="folded">The line, by <see cref="PhraseText.Fold"/>.</param>
    public FurnitureMatch FindAtStart(string folded) => Whole(folded)
        ?? (LongestAt(folded, 0, out RemovalReason reason) > 0 ? new FurnitureMatch(FurniturePlace.Opening, reason, 0, 1) : default);

    private FurnitureMatch? Whole(string folded)
    {
        ReadOnlySpan<char> core = PhraseText.WithoutCounts(folded);
        return core.Length > 0 && core.Length <= _longest && _lookup.TryGetValue(core, out RemovalReason whole)
            ? new FurnitureMatch(FurniturePlace.Whole, whole, 1, 1) : null;
    }

    private FurnitureMatch FindWords(string folded)
    {
        FurnitureMatch best = default;
        int covered = 0, hits = 0, start = 0;
        while (start < folded.Length)
        {
            int length = LongestAt(folded, start, out RemovalReason reason);
            if (length > 0)
            {
                FurniturePlace place = start == 0 ? FurniturePlace.Opening : FurniturePlace.Inside;
                best = place > best.Place ? new FurnitureMatch(place, reason, 0, 0) : best;
                covered += length;
                hits++;
            }

            int next = folded.AsSpan(start + Math.Max(length, 0)).IndexOf(' ');
            start = next < 0 ? folded.Length : start + Math.Max(length, 0) + next + 1;
        }

        return best with { Share = folded.Length == 0 ? 0 : covered / (double)folded.Length, Hits = hits };
    }

    private int LongestAt(string folded, int start, out RemovalReason reason)
    {
        int end = start, words = 0, found = 0;
        reason = RemovalReason.Boilerplate;
        int stop = folded.IndexOf(' ', start);
        if (!_firstLookup.TryGetValue(folded.AsSpan(start, (stop < 0 ? folded.Length : stop) - start), out int most))
        {
            return 0;
        }

        while (end < folded.Length && words++ < most)
        {
            int space = folded.IndexOf(' ', end);
            end = space < 0 ? folded.Length : space;
            if (_lookup.TryGetValue(folded.AsSpan(start, end - start), out RemovalReason hit))
            {
                (found, reason) = (end - start, hit);
            }

            end++;
        }

        return found;
    }

    private FurnitureMatch FindUnspaced(string folded)
    {
        FurnitureMatch best = default;
        int covered = 0, hits = 0;
        for (int start = 0; start < folded.Length;)
        {
            int length = Math.Min(LongestPhrase, folded.Length - start);
            RemovalReason reason = RemovalReason.Boilerplate;
            while (length > 1 && !_lookup.TryGetValue(folded.AsSpan(start, length), out reason))
            {
                length--;
            }

            if (length > 1)
            {
                FurniturePlace place = start == 0 ? FurniturePlace.Opening : FurniturePlace.Inside;
                best = place > best.Place ? new FurnitureMatch(place, reason, 0, 0) : best;
                covered += length;
                hits++;
            }

            start += Math.Max(1, length);
        }

        return best with { Share = folded.Length == 0 ? 0 : covered / (double)folded.Length, Hits = hits };
    }

    private void Add(IEnumerable<string> phrases, RemovalReason reason)
    {
        foreach (string folded in phrases.Select(PhraseText.Fold).Where(p => p.Length > 1))
        {
            _phrases.TryAdd(folded, reason);
            _longest = Math.Max(_longest, folded.Length);
            string[] words = folded.Split(' ');
            _first[words[0]] = Math.Max(_first.GetValueOrDefault(words[0]), Math.Min(words.Length, LongestPhrase));
        }
    }
}
