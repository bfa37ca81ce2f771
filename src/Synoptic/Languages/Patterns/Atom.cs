namespace Synoptic.Languages.Patterns;

/// <summary>The smallest piece that patterns are matched over: finer than a token, so that "third-quarter" has three.</summary>
/// <param name="Start">Index of its first code unit.</param>
/// <param name="End">Index after its last code unit.</param>
/// <param name="Word">Its number in the <see cref="Vocabulary"/>, or -1 when no pattern holds it.</param>
/// <param name="Value">The value of digits, or -1 where it is no number or more than nine digits.</param>
/// <param name="Kind">What it is made of.</param>
/// <param name="SpaceBefore">Whether white space stands before it.</param>
/// <param name="Capital">Whether it opens with an upper-case letter.</param>
/// <param name="Glued">Whether it was cut from the end of a word that the one before it opens ("Freitag", "abend").</param>
internal readonly record struct Atom(int Start, int End, int Word, int Value, AtomKind Kind, bool SpaceBefore, bool Capital, bool Glued)
{
    /// <summary>Number of code units.</summary>
    public int Length => End - Start;
}
