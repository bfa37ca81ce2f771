namespace Synoptic.Ingest.Sources;

/// <summary>Where captures come from, one after another, for as long as there are any.</summary>
public interface ISource
{
    /// <summary>What it is: <c>file</c>, <c>folder</c>, <c>lines</c> and so on.</summary>
    public string Kind { get; }

    /// <summary>Its path or address in full: the same source has the same address in every run.</summary>
    public string Address { get; }

    /// <summary>The name to show.</summary>
    public string Name { get; }

    /// <summary>Whether it comes to an end by itself.</summary>
    public bool IsFinite { get; }

    /// <summary>How many captures it will give, where that is known.</summary>
    public int? Expected { get; }

    /// <summary>What it gives, in order. What cannot be read comes as a problem; the rest goes on.</summary>
    /// <param name="cancel">Ends it.</param>
    public IAsyncEnumerable<Arrival> Read(CancellationToken cancel);
}
