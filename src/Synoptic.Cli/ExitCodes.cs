namespace Synoptic.Cli;

/// <summary>What the program's exit codes mean.</summary>
internal static class ExitCodes
{
    /// <summary>Everything was done.</summary>
    public const int Done = 0;

    /// <summary>Some input could not be read; the rest was done.</summary>
    public const int SomeInputFailed = 1;

    /// <summary>The command line was wrong.</summary>
    public const int WrongUse = 2;
}
