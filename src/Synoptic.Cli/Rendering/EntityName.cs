using Synoptic.Model;

namespace Synoptic.Cli.Rendering;

/// <summary>The name of an entity as the terminal shows it.</summary>
internal static class EntityName
{
    /// <summary>The name; where it was made from one in another script, that one with it beside.</summary>
    public static string Of(Entity entity) => NativeName.Of(entity.Name, entity.Names, entity.Ids) is { } native ? $"{native.Text} ({entity.Name})" : entity.Name;
}
