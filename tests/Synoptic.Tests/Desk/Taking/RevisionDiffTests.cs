using Synoptic.Desk.Taking;
using Synoptic.Model;
using Synoptic.Storage;

namespace Synoptic.Tests.Desk.Taking;

public sealed class RevisionDiffTests
{
    [Fact]
    public void WhatStayedIsLeftOutAndWhatChangedIsShownWordByWord()
    {
        IReadOnlyList<BlockChange> diff = RevisionDiff.Of(
            Article("Title", "One stays here.", "Three people died.", "This one goes."),
            Article("Title", "One stays here.", "Five people have died.", "New at the end.", "And more."));

        Assert.Equal(3, diff.Count);
        Assert.Equal(["-Three ", "+Five ", " people ", "+have ", " died."], diff[0].Pieces.Select(Show));
        Assert.Equal(["+And more."], diff[2].Pieces.Select(Show));
    }

    [Fact]
    public void WordsWithoutSpacesAreComparedByCharacter() =>
        Assert.Equal([" 地震で", "-三", "+五", " 人死亡"], RevisionDiff.Of(Article("地震で三人死亡"), Article("地震で五人死亡")).Single().Pieces.Select(Show));

    [Fact]
    public void BothTextsCanBeReadOutOfTheDiff()
    {
        Article before = Article("A title", "Some words  here\tand there.", "");
        Article after = Article("Another title", "Some other words here and there, and more.", "x");
        foreach (BlockChange change in RevisionDiff.Of(before, after))
        {
            string old = string.Concat(change.Pieces.Where(p => p.Kind != TextPieceKind.Added).Select(p => p.Text));
            string now = string.Concat(change.Pieces.Where(p => p.Kind != TextPieceKind.Removed).Select(p => p.Text));
            Assert.Contains(old, before.Blocks.Select(b => b.Text));
            Assert.Contains(now, after.Blocks.Select(b => b.Text));
        }
    }

    [Fact]
    public void AHugeTextIsShownAsReplaced()
    {
        BlockChange change = Assert.Single(RevisionDiff.Of(Article([.. Enumerable.Repeat("a", 5000)]), Article("b")));
        Assert.Equal([TextPieceKind.Removed, TextPieceKind.Added], change.Pieces.Select(p => p.Kind));
    }

    private static Article Article(params string[] blocks) => new()
    {
        Id = "1",
        Input = "a",
        Source = "",
        Blocks = [.. blocks.Select((b, i) => new Block(i == 0 ? BlockKind.Title : BlockKind.Paragraph, b, default, []))],
    };

    private static string Show(TextPiece piece) => piece.Kind switch { TextPieceKind.Removed => "-", TextPieceKind.Added => "+", _ => " " } + piece.Text;
}
