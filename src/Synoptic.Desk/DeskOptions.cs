using Synoptic.Group.Events;
using Synoptic.Model;

namespace Synoptic.Desk;

/// <summary>How a desk runs.</summary>
public sealed record DeskOptions
{
    /// <summary>How many articles, and how old, new ones are grouped with.</summary>
    public EventWindowOptions Window { get; init; } = new();

    /// <summary>How many captures are read at the same time; by default one for each processor.</summary>
    public int Readers { get; init; } = Environment.ProcessorCount;

    /// <summary>Whether comparisons of changed events are made as the desk runs. Without, they are made when somebody asks for them.</summary>
    public bool Compares { get; init; } = true;

    /// <summary>How long an event is left alone after a change before it is compared, so that one comparison serves several articles.</summary>
    public TimeSpan CompareAfter { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How often the desk looks for corrections and for events to compare.</summary>
    public TimeSpan LookEvery { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Hears of what failed while nobody waited for it. Called from any thread.</summary>
    public Action<Problem>? Failed { get; init; }
}
