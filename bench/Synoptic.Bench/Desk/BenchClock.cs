namespace Synoptic.Bench.Desk;

/// <summary>The machine's clock.</summary>
internal static class BenchClock
{
#pragma warning disable RS0030 // This is the host.
    public static TimeProvider Instance => TimeProvider.System;
#pragma warning restore RS0030
}
