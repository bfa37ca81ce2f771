namespace Synoptic.Storage;

/// <summary>The database failed. The message names the cause and what to do about it, in one line.</summary>
/// <param name="fault">The cause.</param>
/// <param name="message">One line.</param>
/// <param name="inner">What the provider said.</param>
public sealed class StoreException(StoreFault fault, string message, Exception? inner = null) : IOException(message, inner)
{
    /// <summary>The cause.</summary>
    public StoreFault Fault { get; } = fault;
}
