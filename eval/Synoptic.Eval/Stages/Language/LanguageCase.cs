namespace Synoptic.Eval.Stages.Language;

/// <summary>A text whose language is known.</summary>
/// <param name="Language">BCP 47 primary code.</param>
/// <param name="Text">The text.</param>
internal readonly record struct LanguageCase(string Language, string Text);
