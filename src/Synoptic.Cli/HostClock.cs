namespace Synoptic.Cli;

/// <summary>The machine's clock: the one place that names it. All else takes a time provider.</summary>
internal static class HostClock
{
    /// <summary>The clock.</summary>
#pragma warning disable RS0030 // This is the host.
    public static TimeProvider Instance => TimeProvider.System;
#pragma warning restore RS0030
}
