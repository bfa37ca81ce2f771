using System.Text;
using Synoptic.Eval.Hostile;

namespace Synoptic.Tests.Extract.Markup;

/// <summary>Broken pages: those kept in <c>cases/mutated</c> (written by <c>./synoptic-eval fuzz --write</c>), and fresh ones of fixed seeds.</summary>
public sealed class MutatedPageTests
{
    private const int LongestPage = 60_000;

    [Fact]
    public void The_kept_pages_are_read()
    {
        string[] files = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Extract", "Markup", "cases", "mutated"), "*.html");

        Assert.NotEmpty(files);
        Assert.All(files, f => Assert.Null(SoundCheck.Fault(File.ReadAllText(f, Encoding.UTF8))));
    }

    [Theory]
    [InlineData(10_000, 60)]
    [InlineData(20_000, 60)]
    public void Fresh_pages_are_read(int seed, int pages)
    {
        PageMutator mutator = new(FuzzCommand.Sources(), LongestPage);

        Assert.All(Enumerable.Range(seed, pages), s => Assert.Null(SoundCheck.Fault(mutator.Make(s))));
    }

    [Fact]
    public void A_seed_makes_the_same_page_again() =>
        Assert.Equal(new PageMutator(FuzzCommand.Sources(), LongestPage).Make(7), new PageMutator(FuzzCommand.Sources(), LongestPage).Make(7));
}
