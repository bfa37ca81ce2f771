namespace Synoptic.Tests.Desk;

/// <summary>A clock that moves on by a second each time it is asked.</summary>
internal sealed class SteppingClock(DateTimeOffset start) : TimeProvider
{
    private long _steps;

    public override DateTimeOffset GetUtcNow() => start.AddSeconds(Interlocked.Increment(ref _steps));
}
