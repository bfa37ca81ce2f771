namespace Synoptic.Server.Safety;

/// <summary>Marks an endpoint that answers without a key whatever the settings: health, sign-in and the desk's own assets.</summary>
internal sealed class OpenToAll;
