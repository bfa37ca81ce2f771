using Synoptic.Desk;

namespace Synoptic.Cli.Watching;

/// <summary>How much was taken.</summary>
internal sealed class WatchCounts
{
    private readonly int[] _counts = new int[Enum.GetValues<TakenKind>().Length];

    /// <summary>How many of a kind.</summary>
    public int this[TakenKind kind] => _counts[(int)kind];

    /// <summary>Counts one.</summary>
    public void Add(TakenKind kind) => _counts[(int)kind]++;

    /// <summary>In words.</summary>
    public override string ToString() => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"{this[TakenKind.Added]} articles added, {this[TakenKind.Revised]} revised, {this[TakenKind.Unchanged]} unchanged, {this[TakenKind.Refused]} refused");
}
