namespace Synoptic.Server.Api.Items;

/// <summary>An entity by id and name.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">The name to show.</param>
public sealed record NamedItem(string Id, string Name);
