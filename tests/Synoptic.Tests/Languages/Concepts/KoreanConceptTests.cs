using Synoptic.Languages;
using Synoptic.Languages.Concepts;
using Synoptic.Languages.Tokens;

namespace Synoptic.Tests.Languages.Concepts;

/// <summary>Korean writes particles and verb endings onto its words; short words must be met with them.</summary>
public class KoreanConceptTests
{
    [Theory]
    [InlineData("정부는 발표했다.", "government", "announce")]
    [InlineData("지진이 일어났다.", "earthquake", null)]
    [InlineData("정부청사 앞", null, null)]
    public void Meets_words_before_their_endings(string text, string? first, string? second)
    {
        IEnumerable<string> found = ConceptMatcher.For(LanguagePacks.For("ko")).Find(text, Tokenizer.Tokenize(text)).Select(h => h.Concept);

        string[] expected = [.. new[] { first, second }.OfType<string>()];
        Assert.Equal(expected, found.Where(c => c is "government" or "announce" or "earthquake"));
    }
}
