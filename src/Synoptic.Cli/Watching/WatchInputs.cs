using Synoptic.Ingest.Sources;

namespace Synoptic.Cli.Watching;

/// <summary>Makes sources of what a user names.</summary>
/// <param name="clock">The time.</param>
/// <param name="once">Whether to read what is there and end.</param>
internal sealed class WatchInputs(TimeProvider clock, bool once)
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(2);

    /// <summary>The source of an input.</summary>
    /// <param name="input">A folder, a file, or - for standard input.</param>
    public ISource Open(string input)
    {
        if (input == "-")
        {
            return new LinesSource("-", "standard input", Console.OpenStandardInput);
        }

        if (Path.GetExtension(input).ToLowerInvariant() is ".jsonl" or ".ndjson")
        {
            return new LinesSource(input, Path.GetFullPath(input), () => File.OpenRead(input));
        }

        return Directory.Exists(input) ? new FolderSource(input, once, clock, LookEvery) : new FileSource(input);
    }
}
