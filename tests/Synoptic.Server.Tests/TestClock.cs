namespace Synoptic.Server.Tests;

/// <summary>A clock that stands still; what waits by it waits by the machine's.</summary>
internal sealed class TestClock : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => new(2026, 3, 31, 9, 0, 0, TimeSpan.Zero);
}
