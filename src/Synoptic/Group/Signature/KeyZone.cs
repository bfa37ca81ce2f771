namespace Synoptic.Group.Signature;

/// <summary>Where in an article a key stands.</summary>
internal enum KeyZone : byte
{
    /// <summary>In the title.</summary>
    Title,

    /// <summary>In the head of the text.</summary>
    Head,

    /// <summary>Further down.</summary>
    Body,
}
