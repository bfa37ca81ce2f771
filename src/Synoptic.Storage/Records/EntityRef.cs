using Synoptic.Model;

namespace Synoptic.Storage;

/// <summary>An entity where it is only named.</summary>
/// <param name="Id">Its id in the desk.</param>
/// <param name="Name">The name to show.</param>
public sealed record EntityRef(string Id, string Name)
{
    /// <summary>Its name in its own script, where no article writes it in Latin letters.</summary>
    public NativeName? Native { get; init; }
}
