namespace Synoptic.Annotate.Names;

/// <summary>
/// How far ahead the head of an organisation's or a place's name stands: "Latvijas futbola izlase", "Vides aizsardzības un
/// reģionālās attīstības ministrija" go on in small letters until it.
/// </summary>
internal static class NameHeads
{
    /// <summary>How far ahead a head is looked for, the word itself counted.</summary>
    public const int Farthest = 7;

    /// <summary>Bits of <see cref="TokenInfo.HeadAhead"/> below those for the head of a place.</summary>
    public const int PlaceShift = 3;

    /// <summary>Sets <see cref="TokenInfo.HeadAhead"/> of a sentence's tokens, whose flags must be known.</summary>
    /// <param name="text">The block's text.</param>
    /// <param name="tokens">The sentence.</param>
    public static void Find(string text, TokenInfo[] tokens)
    {
        int organisation = 0, place = 0;
        for (int i = tokens.Length - 1; i >= 0; i--)
        {
            WordFlags flags = tokens[i].Flags;
            bool ends = (tokens[i].Case == LetterCase.Punctuation && text[tokens[i].Span.Start] != '-') || (flags & WordFlags.Reporting) != 0;
            organisation = Next(organisation, (flags & WordFlags.Organisation) != 0, ends);
            place = Next(place, (flags & WordFlags.Place) != 0, ends);
            tokens[i].HeadAhead = (byte)(organisation | (place << PlaceShift));
        }

        static int Next(int distance, bool head, bool ends) => head ? 1 : ends || distance is 0 or Farthest ? 0 : distance + 1;
    }
}
