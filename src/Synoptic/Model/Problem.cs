namespace Synoptic.Model;

/// <summary>Why one input could not be read. A result, not an exception: the rest goes on.</summary>
/// <param name="Input">The path, URL or name as the user gave it.</param>
/// <param name="Kind">The kind of problem.</param>
/// <param name="Message">One line that names the cause.</param>
public sealed record Problem(string Input, ProblemKind Kind, string Message);
