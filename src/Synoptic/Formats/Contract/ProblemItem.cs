using Synoptic.Model;

namespace Synoptic.Formats.Contract;

/// <summary>An input that could not be read.</summary>
/// <param name="Input">The path, URL or name as given.</param>
/// <param name="Kind">The kind of problem.</param>
/// <param name="Message">One line that names the cause.</param>
public sealed record ProblemItem(string Input, ProblemKind Kind, string Message);
