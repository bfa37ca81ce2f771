using Synoptic.Languages.Identification;

namespace Synoptic.Train.Language;

/// <summary>A line of text known to be in a language.</summary>
/// <param name="Language">BCP 47 primary code.</param>
/// <param name="Script">The script that most of it is in.</param>
/// <param name="Source">Which collection it comes from.</param>
/// <param name="Text">The line.</param>
internal readonly record struct CorpusLine(string Language, Script Script, CorpusSource Source, string Text);
