using Synoptic.Languages.Sources;
using Synoptic.Model;

namespace Synoptic.Annotate.Reporting;

/// <summary>Words that may name a speaker or source.</summary>
/// <param name="Span">All of them, title included.</param>
/// <param name="Core">The name itself where there is one, else all of them.</param>
/// <param name="Kind">What kind of source they name.</param>
/// <param name="Strength">How sure it is that they name one: <see cref="Weak"/> to <see cref="Sure"/>.</param>
internal sealed record SourcePhrase(TextSpan Span, TextSpan Core, SourceKind Kind, int Strength)
{
    /// <summary>Shape alone, and only because nothing speaks against it.</summary>
    public const int Weak = 1;

    /// <summary>A word of the pack or the shape of a name.</summary>
    public const int Likely = 2;

    /// <summary>A tagged name, a known source, a pronoun, or a role with a name.</summary>
    public const int Sure = 3;

    /// <summary>Index after its last word.</summary>
    public int To { get; init; }

    /// <summary>Whether it is a pronoun that stands for somebody named before.</summary>
    public bool IsPronoun { get; init; }

    /// <summary>The known agency, outlet or platform, if it is one.</summary>
    public KnownSource? Known { get; init; }
}
