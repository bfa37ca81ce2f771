using System.Globalization;
using Synoptic.Formats.Conllu;
using Synoptic.Model;

namespace Synoptic.Tests.Formats.Conllu;

public sealed class ConlluWriterTests
{
    private const string Source = "Sturm legt Hafen lahm\n\nRotterdam, 3. März 2025\n\nAm Montag sagte Bürgermeisterin Carola Schouten: „Der Hafen bleibt gesperrt“. Mehr war nicht zu erfahren.\n";

    private static readonly Reading Read = Assert.Single(Pipeline.Default.Read([Pipeline.Text("a.txt", Source)]).Readings);

    [Fact]
    public void EveryTokenLineHasTenColumnsAndPointsToItsWords()
    {
        string[][] tokens = [.. Tokens()];

        Assert.NotEmpty(tokens);
        foreach (string[] columns in tokens)
        {
            Assert.Equal(10, columns.Length);
            int start = int.Parse(Misc(columns, "start_char")!, CultureInfo.InvariantCulture);
            int end = int.Parse(Misc(columns, "end_char")!, CultureInfo.InvariantCulture);
            Assert.Equal(columns[1], Read.Article.Source[start..end]);
        }
    }

    [Fact]
    public void TokensOfASentenceAreNumberedFromOneAndABlankLineEndsIt()
    {
        string[] sentences = ConlluWriter.Write(Read).Split("\n\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(Read.Sentences.Count, sentences.Length);
        Assert.All(sentences, s =>
        {
            int[] numbers = [.. s.Split('\n').Where(l => l.Length > 0 && l[0] != '#').Select(l => int.Parse(l.Split('\t')[0], CultureInfo.InvariantCulture))];
            Assert.Equal(Enumerable.Range(1, numbers.Length), numbers);
        });
    }

    [Fact]
    public void NamesTimesAndQuotesStandInTheLastColumn()
    {
        Assert.Equal(["B-PER", "I-PER"], Tokens().Where(t => t[1] is "Carola" or "Schouten").Select(t => Misc(t, "NER")));
        Assert.EndsWith("-2025-03-03", Misc(Tokens().Single(t => t[1] == "Montag"), "Timex"), StringComparison.Ordinal);
        Assert.EndsWith("Carola_Schouten", Misc(Tokens().Single(t => t[1] == "bleibt"), "Speaker"), StringComparison.Ordinal);
        Assert.Equal("No", Misc(Tokens().First(t => t[1] == "Schouten"), "SpaceAfter"));
    }

    private static IEnumerable<string[]> Tokens() =>
        ConlluWriter.Write(Read).Split('\n').Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t'));

    private static string? Misc(string[] columns, string name) =>
        columns[9].Split('|').Where(p => p.StartsWith(name + "=", StringComparison.Ordinal)).Select(p => p[(name.Length + 1)..]).FirstOrDefault();
}
