namespace Synoptic.Eval.Stages.Seeds;

/// <summary>One thing that was looked for.</summary>
/// <param name="What">What.</param>
/// <param name="Holds">Whether it was found.</param>
internal readonly record struct Checked(string What, bool Holds);
